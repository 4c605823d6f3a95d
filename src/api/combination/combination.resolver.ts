import { Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { Arm } from '../arm/arm.type.js';
import type { ApiContext } from '../context.js';
import { Document } from '../document/document.type.js';
import { PageArguments } from '../paging/page.arguments.js';
import { TrialConnection } from '../trial/trial-connection.type.js';
import { Combination, CombinationGroup, CombinationGroupConnection } from './combination.type.js';
import type { CombinedTherapies } from './combinations-of.js';
import { CombinationArguments } from './combined-with.arguments.js';
import { combinations } from './combined-with.js';

@Resolver(() => Combination)
export class CombinationResolver {
  @FieldResolver(() => [Arm], { description: 'The arms that give both; empty where no arm is known.' })
  arms(@Root() combination: CombinedTherapies, @Ctx() { reader }: ApiContext) {
    return reader.nodes(combination.armIds);
  }

  @FieldResolver(() => Document, { nullable: true, description: 'The document that shows it.' })
  document(@Root() { documentId }: CombinedTherapies, @Ctx() { reader }: ApiContext) {
    return documentId === undefined ? null : reader.node(documentId);
  }
}

@Resolver(() => CombinationGroup)
export class CombinationGroupResolver {
  @Query(() => CombinationGroupConnection, { description: 'Who is given together, most trials first.' })
  combinations(@Args(() => CombinationArguments) list: CombinationArguments, @Ctx() context: ApiContext) {
    return combinations(list, context);
  }

  @FieldResolver(() => TrialConnection, { description: 'The trials that give them together, by id.' })
  trials(@Root() { therapies, found }: CombinationGroup, @Args(() => PageArguments) page: PageArguments, @Ctx() { trials }: ApiContext) {
    return trials.pageById(`CombinationGroup.trials ${therapies.map(({ id }) => id)}`, found, page);
  }
}
