import { OverLimit } from './over-limit.js';

/** Most ids, terms and other values in the lists of all arguments of an operation: each may have to be looked up. */
export const MOST_VALUES = 2_000;

/** Longest text in an argument, in characters: no name, title or cursor is longer. */
export const LONGEST_TEXT = 10_000;

/**
 * How many values stand in lists in the arguments of a field, however deep.
 * @throws OverLimit INPUT_TOO_LONG for a text of more than `LONGEST_TEXT`.
 */
export function valuesListed(value: unknown): number {
  if (typeof value === 'string' && value.length > LONGEST_TEXT)
    throw new OverLimit('INPUT_TOO_LONG', `A text of the arguments has ${value.length} characters; the limit is ${LONGEST_TEXT}`);
  if (typeof value !== 'object' || value === null) return 0;
  const own = Array.isArray(value) ? value.length : 0;
  return Object.values(value).reduce<number>((sum, one) => sum + valuesListed(one), own);
}

/** @throws OverLimit INPUT_TOO_LONG when an operation lists more than `MOST_VALUES`. */
export function refuseManyValues(listed: number): void {
  if (listed <= MOST_VALUES) return;
  const message = `This operation lists ${listed} ids, terms and other values; the limit is ${MOST_VALUES}. Ask in several requests`;
  throw new OverLimit('INPUT_TOO_LONG', message);
}
