import { Arg, Ctx, Int, Query, Resolver } from 'type-graphql';
import type { ApiContext } from '../context.js';
import { NodeKind } from '../node/node-kind.enum.js';
import { SearchHit } from './search-hit.type.js';
import { searchNames } from './search-names.js';

@Resolver()
export class SearchResolver {
  @Query(() => [SearchHit], {
    description:
      'Nodes by id, name, synonym or code, in English or Chinese: exact names first, then beginnings of words, then near spellings.',
  })
  search(
    @Arg('text', () => String, { description: 'What to look for: one word or several, all of which a name has. At most 1,000 characters.' })
    text: string,
    @Arg('kinds', () => [NodeKind], { nullable: true, description: 'Only these kinds; all when absent.' }) kinds: NodeKind[] | undefined,
    @Arg('first', () => Int, { nullable: true, defaultValue: 10, description: 'How many hits, 1 to 100.' }) first: number,
    @Ctx() context: ApiContext,
  ) {
    return searchNames(text, { kinds, first: first ?? 10 }, context);
  }
}
