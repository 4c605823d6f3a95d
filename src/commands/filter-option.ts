import { coerceInputValue, GraphQLError, type GraphQLSchema, isInputObjectType } from 'graphql';
import { apiSchema } from '../api/schema.js';
import type { TrialFilter } from '../api/trial/trial-filter.input.js';
import { Failure } from './failure.js';

/**
 * A filter as JSON, held against the input type of the API, so that a command takes what a query takes; with the defaults filled in.
 * @throws Failure (wrong use) that names the first wrong place.
 */
export function readFilter(text: string, schema: GraphQLSchema = apiSchema()): TrialFilter {
  const type = schema.getType('TrialFilter');
  if (!isInputObjectType(type)) throw new Error('The schema has no TrialFilter');
  const value = parsed(text);
  if (value === null) throw new Failure('--filter is null: leave it out where everything is wanted.', 2);
  return coerceInputValue(value, type, (path, _value, error) => {
    const place = path.length > 0 ? ` at ${path.join('.')}` : '';
    throw new Failure(`--filter${place}: ${error.message}${fieldsTold(error, schema)}`, 2, { cause: error });
  }) as TrialFilter;
}

/** The error of a filter that means nothing or several things, as wrong use; any other error as it is. */
export function filterError(error: unknown): unknown {
  if (!(error instanceof GraphQLError)) return error;
  return new Failure(`--filter: ${error.message.replace(/[^.?!]$/, '$&.')}`, 2, { cause: error });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const example = `--filter '{"conditions": {"any": ["sarcoma"]}}'`;
    throw new Failure(`--filter is no JSON (${(error as Error).message}): write it as in ${example}.`, 2, { cause: error });
  }
}

/** For a field that is not there: those that are. */
function fieldsTold({ message }: GraphQLError, schema: GraphQLSchema): string {
  const type = schema.getType(/is not defined by type "(\w+)"/.exec(message)?.[1] ?? '');
  return isInputObjectType(type) ? ` Its fields are ${Object.keys(type.getFields()).join(', ')}.` : '';
}
