import { GraphQLError } from 'graphql';

/** Something the asker can mend: a sentence, and what was perhaps meant. */
export const badInput = (message: string, suggestions: readonly string[] = []): GraphQLError =>
  new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT', suggestions } });
