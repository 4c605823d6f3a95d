import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import type { ApiContext } from '../context.js';
import type { GraphNode } from '../loading/graph-node.js';
import { NodeKind } from '../node/node-kind.enum.js';
import { TrialConnection } from '../trial/trial-connection.type.js';
import { TrialListArguments } from '../trial/trial-list.arguments.js';
import { Organization } from './organization.type.js';

@Resolver(() => Organization)
export class OrganizationResolver {
  @Query(() => Organization, { nullable: true, description: 'The organization that a term means.' })
  organization(@Arg('term', () => String, { description: 'Node id or name.' }) term: string, @Ctx() { terms }: ApiContext) {
    return terms.named(term, NodeKind.ORGANIZATION);
  }

  @FieldResolver(() => TrialConnection, { description: 'The trials that it sponsors or takes part in.' })
  trials(@Root() organization: GraphNode, @Args(() => TrialListArguments) list: TrialListArguments, @Ctx() { trials }: ApiContext) {
    return trials.pageOf(organization, list, { by: 'organizations' });
  }
}
