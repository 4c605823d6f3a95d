import { unwrapResolverError } from '@apollo/server/errors';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import type { Logger } from 'pino';
import { EngineUnavailable } from '../../graph/engine.js';
import { UNEXPECTED } from './error-answers.js';

/** How an error of a resolver is told: what the asker can mend as it is, our own failures only in the log. */
export const errorTeller =
  (log: Logger) =>
  (formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError => {
    const original = unwrapResolverError(error);
    if (original instanceof EngineUnavailable) {
      log.error({ err: original }, 'engine unavailable');
      return { ...formatted, message: 'The graph cannot be reached now; try again.', extensions: { code: 'SERVICE_UNAVAILABLE' } };
    }
    if (original instanceof GraphQLError && formatted.extensions?.code !== 'INTERNAL_SERVER_ERROR') return formatted;
    log.error({ err: original }, 'resolver failed');
    return { ...formatted, message: UNEXPECTED, extensions: { code: 'INTERNAL_SERVER_ERROR' } };
  };
