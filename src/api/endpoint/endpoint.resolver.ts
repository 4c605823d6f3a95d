import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import type { ApiContext } from '../context.js';
import type { GraphNode } from '../loading/graph-node.js';
import { synonymsOf } from '../node/decoded.js';
import { Synonym } from '../therapy/synonym.type.js';
import { TrialConnection } from '../trial/trial-connection.type.js';
import { TrialListArguments } from '../trial/trial-list.arguments.js';
import { Endpoint } from './endpoint.type.js';

@Resolver(() => Endpoint)
export class EndpointResolver {
  @Query(() => Endpoint, { nullable: true, description: 'The endpoint that a term means.' })
  endpoint(
    @Arg('term', () => String, { description: 'Node id, name or abbreviation (ORR), in English or Chinese.' }) term: string,
    @Ctx() { reader, terms }: ApiContext,
  ) {
    return reader.node(terms.entity(term, ['ENDPOINT']));
  }

  @FieldResolver(() => [Synonym], { description: 'Its names.' })
  synonyms(@Root() endpoint: GraphNode) {
    return synonymsOf(endpoint);
  }

  @FieldResolver(() => TrialConnection, { description: 'The trials that measure it.' })
  trials(@Root() endpoint: GraphNode, @Args(() => TrialListArguments) list: TrialListArguments, @Ctx() { trials }: ApiContext) {
    return trials.pageOf(endpoint, list, { by: 'endpoints' });
  }
}
