import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import type { ApiContext } from '../context.js';
import type { GraphNode } from '../loading/graph-node.js';
import { NodeKind } from '../node/node-kind.enum.js';
import { TrialConnection } from '../trial/trial-connection.type.js';
import { TrialListArguments } from '../trial/trial-list.arguments.js';
import { Site } from './site.type.js';

@Resolver(() => Site)
export class SiteResolver {
  @Query(() => Site, { nullable: true, description: 'The site of an id; null where there is none.' })
  site(@Arg('id', () => ID, { description: 'Node id.' }) id: string, @Ctx() { terms }: ApiContext) {
    return terms.nodeOfKind(id, NodeKind.SITE);
  }

  @FieldResolver(() => TrialConnection, { description: 'The trials conducted there.' })
  trials(@Root() site: GraphNode, @Args(() => TrialListArguments) list: TrialListArguments, @Ctx() { trials }: ApiContext) {
    return trials.pageOf(site, list, { by: 'sites' });
  }
}
