import { Arg, Args, Ctx, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql';
import type { ApiContext } from '../context.js';
import { NodeKind } from '../node/node-kind.enum.js';
import { PageArguments } from '../paging/page.arguments.js';
import { TrialConnection } from '../trial/trial-connection.type.js';
import { UnresolvedLabel } from './unresolved-label.type.js';
import { trialsOfLabel, unresolvedLabels } from './unresolved-labels.js';

@Resolver(() => UnresolvedLabel)
export class UnresolvedResolver {
  @Query(() => [UnresolvedLabel], { description: 'What the sources name and no entity is known for, in most trials first.' })
  unresolved(
    @Arg('kind', () => NodeKind, { nullable: true, description: 'Only labels that should be of this kind; all when absent.' })
    kind: NodeKind | undefined,
    @Arg('first', () => Int, { nullable: true, defaultValue: 50, description: 'How many labels, 1 to 100.' }) first: number,
    @Ctx() { reader }: ApiContext,
  ) {
    return unresolvedLabels(kind, first ?? 50, reader);
  }

  @FieldResolver(() => TrialConnection, { description: 'The trials that have it, by id.' })
  trials(@Root() label: UnresolvedLabel, @Args(() => PageArguments) page: PageArguments, @Ctx() { trials }: ApiContext) {
    return trialsOfLabel(label, page, trials);
  }
}
