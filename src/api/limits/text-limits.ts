import { GraphQLError } from 'graphql';
import { OverLimit } from './over-limit.js';
import { tooDeepToRead } from './shape-limits.js';

/** Longest text of an operation, in bytes of UTF-8. */
export const QUERY_BYTES = 65_536;

/** Most tokens of an operation: the parser gives up after as many. */
export const QUERY_TOKENS = 5_000;

/**
 * Refuses the text of an operation before it is parsed.
 * @throws OverLimit QUERY_TOO_LONG when it has more than `QUERY_BYTES`.
 */
export function refuseLongText(query: unknown): void {
  const bytes = typeof query === 'string' ? Buffer.byteLength(query) : 0;
  if (bytes <= QUERY_BYTES) return;
  throw new OverLimit('QUERY_TOO_LONG', `The query has ${bytes} bytes; the limit is ${QUERY_BYTES}. Give its values as variables`);
}

/** The refusal that a failure of the parser means: it stops at `QUERY_TOKENS` and cannot descend into thousands of brackets. */
export function limitOfParser(failure: unknown): OverLimit | undefined {
  if (!(failure instanceof GraphQLError)) return undefined;
  if (failure.originalError instanceof RangeError) return tooDeepToRead();
  if (/tokens\. Parsing aborted/.test(failure.message))
    return new OverLimit('QUERY_TOO_LONG', `The query has more than ${QUERY_TOKENS} tokens, which is the limit. Ask in two requests`);
  return undefined;
}
