import { createHash } from 'node:crypto';
import { type Key } from '../../graph/select/keyset.js';
import { once } from '../../once.js';
import { badInput } from '../bad-input.js';

/** Longest page. */
export const LONGEST_PAGE = 100;

const nameKey = (list: string) => createHash('sha256').update(list).digest('base64url').slice(0, 8);

/**
 * The cursors of a list's items: what each is ordered by, so that it keeps its place when others come and go. `list` says which list it is:
 * its field, parent, filter and order.
 */
export function cursorsOf(list: string): (key: Key) => string {
  const name = once(() => nameKey(list));
  return (key) => Buffer.from(JSON.stringify([name(), ...key])).toString('base64url');
}

/**
 * How many items, and after which.
 * @throws GraphQLError BAD_USER_INPUT for a page that is too short or too long and for a cursor of another list.
 */
export function pageAsked(list: string, page: { first?: number | null; after?: string | null }): { first: number; after?: Key } {
  const first = page.first ?? 25;
  if (first < 1 || first > LONGEST_PAGE)
    throw badInput(`first: ${first} is out of range; ask for 1 to ${LONGEST_PAGE} and go on with after`);
  return page.after == null ? { first } : { first, after: keyOfCursor(list, page.after) };
}

function keyOfCursor(list: string, cursor: string): Key {
  const [name, ...key] = partsOf(cursor);
  if (name === undefined || key.length === 0)
    throw badInput('after: this is no cursor; take one from pageInfo.endCursor or an edge of the same list');
  if (name !== nameKey(list))
    throw badInput('after: this cursor belongs to another list; keep the field, its parent, filter and orderBy while paging');
  return key;
}

function partsOf(cursor: string): Key {
  try {
    const parts: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    const isPart = (part: unknown) => part === null || typeof part === 'string' || typeof part === 'number';
    return Array.isArray(parts) && parts.every(isPart) ? parts : [];
  } catch {
    return [];
  }
}
