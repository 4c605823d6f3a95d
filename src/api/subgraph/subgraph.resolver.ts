import { Arg, Ctx, Query, Resolver } from 'type-graphql';
import type { ApiContext } from '../context.js';
import { SubgraphInput } from './subgraph.input.js';
import { Subgraph } from './subgraph.type.js';
import { subgraphOf } from './subgraph-of.js';

@Resolver()
export class SubgraphResolver {
  @Query(() => Subgraph, { description: 'The part of the graph around some roots, for a picture.' })
  subgraph(
    @Arg('input', () => SubgraphInput, { description: 'Where it begins, what it follows, how large it may grow.' }) input: SubgraphInput,
    @Ctx() context: ApiContext,
  ) {
    return subgraphOf(input, context);
  }
}
