import { Arg, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import type { ApiContext } from '../context.js';
import { exported } from './exported.js';
import { GraphFormat } from './graph-format.enum.js';
import { SubgraphInput } from './subgraph.input.js';
import { Subgraph } from './subgraph.type.js';
import { subgraphOf } from './subgraph-of.js';

@Resolver(() => Subgraph)
export class SubgraphResolver {
  @Query(() => Subgraph, { description: 'The part of the graph around some roots, for a picture.' })
  subgraph(
    @Arg('input', () => SubgraphInput, { description: 'Where it begins, what it follows, how large it may grow.' }) input: SubgraphInput,
    @Ctx() context: ApiContext,
  ) {
    return subgraphOf(input, context);
  }

  @FieldResolver(() => String, {
    description:
      'The same nodes and edges as one text for another tool, with the plain properties of the nodes. Lists are joined by semicolons; long texts stay behind.',
  })
  export(@Root() subgraph: Subgraph, @Arg('format', () => GraphFormat, { description: 'Which format.' }) format: GraphFormat) {
    return exported(subgraph, format);
  }
}
