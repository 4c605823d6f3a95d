import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Arm } from '../arm/arm.type.js';
import type { ApiContext } from '../context.js';
import { Document } from '../document/document.type.js';
import { PageArguments } from '../paging/page.arguments.js';
import { TrialConnection } from '../trial/trial-connection.type.js';
import { Combination, CombinationGroup } from './combination.type.js';
import type { CombinedTherapies } from './combinations-of.js';
import { trialsOfGroup } from './combined-with.js';

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
  @FieldResolver(() => TrialConnection, { description: 'The trials that give them together, by id.' })
  trials(@Root() group: CombinationGroup, @Args(() => PageArguments) page: PageArguments, @Ctx() { reader }: ApiContext) {
    return trialsOfGroup(group, page, reader);
  }
}
