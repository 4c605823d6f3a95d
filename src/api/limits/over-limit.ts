import { GraphQLError } from 'graphql';

/** What a refusal is called in `extensions.code`. */
export type LimitCode = 'QUERY_TOO_LONG' | 'QUERY_TOO_DEEP' | 'TOO_MANY_ALIASES' | 'INPUT_TOO_DEEP' | 'INPUT_TOO_LONG' | 'QUERY_TOO_COSTLY';

/** An operation that is not executed because it asks for too much: status 400, one sentence with the number and the limit. */
export class OverLimit extends GraphQLError {
  constructor(code: LimitCode, message: string, more: Readonly<Record<string, unknown>> = {}) {
    super(message, { extensions: { code, ...more, http: { status: 400 } } });
  }
}
