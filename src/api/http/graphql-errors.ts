import { unwrapResolverError } from '@apollo/server/errors';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import type { Logger } from 'pino';
import { EngineUnavailable, StatementTimeout } from '../../graph/engine.js';
import { OverLimit } from '../limits/over-limit.js';
import { limitOfParser } from '../limits/text-limits.js';
import { UNEXPECTED } from './error-answers.js';

/** How an error is told: what the asker can mend as it is, our own failures only in the log. */
export const errorTeller =
  (log: Logger) =>
  (formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError => {
    const limit = limitOf(error);
    if (limit) return { ...formatted, message: limit.message, extensions: withoutHttp(limit) };
    const original = unwrapResolverError(error);
    if (original instanceof EngineUnavailable) {
      log.error({ err: original }, 'engine unavailable');
      return { ...formatted, message: 'The graph cannot be reached now; try again.', extensions: { code: 'SERVICE_UNAVAILABLE' } };
    }
    if (original instanceof StatementTimeout) {
      log.warn({ err: original }, 'statement timed out');
      return { ...formatted, message: `${original.message}; ask for less, or try again.`, extensions: { code: 'STATEMENT_TIMEOUT' } };
    }
    if (original instanceof GraphQLError && formatted.extensions?.code !== 'INTERNAL_SERVER_ERROR') return formatted;
    log.error({ err: original }, 'request failed');
    return { ...formatted, message: UNEXPECTED, extensions: { code: 'INTERNAL_SERVER_ERROR' } };
  };

/** Apollo wraps what validation and the parser report in an error with a code of its own. */
function limitOf(error: unknown): OverLimit | undefined {
  const inner = error instanceof GraphQLError ? (error.originalError ?? error) : error;
  return inner instanceof OverLimit ? inner : limitOfParser(inner);
}

const withoutHttp = ({ extensions: { http: _, ...told } }: OverLimit) => told;
