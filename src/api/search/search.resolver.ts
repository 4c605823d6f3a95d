import { Arg, Ctx, Int, Query, Resolver } from 'type-graphql';
import type { ApiContext } from '../context.js';
import { NodeKind } from '../node/node-kind.enum.js';
import { SearchHit } from './search-hit.type.js';
import { searchNames } from './search-names.js';

@Resolver()
export class SearchResolver {
  @Query(() => [SearchHit], {
    description: 'Nodes by name, synonym, code or id, in English or Chinese: exact names first, beginnings and near spellings after.',
  })
  search(
    @Arg('text', () => String, { description: 'What to look for.' }) text: string,
    @Arg('kinds', () => [NodeKind], { nullable: true, description: 'Only these kinds; all when absent.' }) kinds: NodeKind[] | undefined,
    @Arg('first', () => Int, { nullable: true, defaultValue: 10, description: 'How many hits, 1 to 100.' }) first: number,
    @Ctx() context: ApiContext,
  ) {
    return searchNames(text, { kinds, first: first ?? 10 }, context);
  }
}
