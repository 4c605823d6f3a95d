import { createHash } from 'node:crypto';
import { badInput } from '../bad-input.js';

/** Longest page. */
export const LONGEST_PAGE = 100;

const keyOf = (list: string) => createHash('sha256').update(list).digest('base64url').slice(0, 8);

/** The cursor of a place in a list. `list` says which list it is: its field, parent, filter and order. */
export const cursorOf = (list: string, place: number): string => Buffer.from(`${keyOf(list)}.${place}`).toString('base64url');

/**
 * The part of a list that `first` and `after` ask for: `from` included, `to` not.
 * @throws GraphQLError BAD_USER_INPUT for a page that is too short or too long and for a cursor of another list.
 */
export function rangeOf(list: string, page: { first: number | null; after?: string | null }): { from: number; to: number } {
  const first = page.first ?? 25;
  if (first < 1 || first > LONGEST_PAGE)
    throw badInput(`first: ${first} is out of range; ask for 1 to ${LONGEST_PAGE} and go on with after`);
  const from = page.after == null ? 0 : placeOf(list, page.after) + 1;
  return { from, to: from + first };
}

function placeOf(list: string, cursor: string): number {
  const [, key, place] = /^([\w-]{8})\.(\d{1,9})$/.exec(Buffer.from(cursor, 'base64url').toString()) ?? [];
  if (key === undefined) throw badInput(`after: "${cursor}" is no cursor; take one from pageInfo.endCursor or an edge of the same list`);
  if (key !== keyOf(list))
    throw badInput('after: this cursor belongs to another list; keep the field, its parent, filter and orderBy while paging');
  return Number(place);
}
