import { graphql } from 'graphql';
import { type ApiSources, contextOf, sourcesOf } from '../../src/api/context.js';
import { apiSchema } from '../../src/api/schema.js';
import type { Engine, Parameters, Row } from '../../src/graph/engine.js';
import type { Fragment } from '../../src/graph/fragment.js';
import { writeFragment } from '../../src/graph/write.js';
import { PUBLICATIONS, sketch, TRIALS } from './graph.js';
import { vocabulary, vocabularyFragment } from './vocabulary.js';

const schema = apiSchema();

// biome-ignore lint/suspicious/noExplicitAny: an answer has the shape of its question
type Data = any;

/** An engine that counts the statements it runs. */
export function counting(engine: Engine): Engine & { statements: string[] } {
  const statements: string[] = [];
  return {
    ...engine,
    name: engine.name,
    statements,
    run: <R extends Row>(statement: string, parameters?: Parameters) => {
      statements.push(statement);
      return engine.run<R>(statement, parameters);
    },
    prepare: () => engine.prepare(),
    write: (work) => engine.write(work),
    close: () => engine.close(),
  };
}

/** Asks as one request would; without errors. */
export async function ask(engine: Engine, source: string, variables?: Record<string, unknown>, sources?: ApiSources): Promise<Data> {
  const answer = await askRaw(engine, source, variables, sources);
  if (answer.errors) throw new Error(answer.errors.map(({ message }) => message).join('\n'), { cause: answer.errors[0] });
  return JSON.parse(JSON.stringify(answer.data));
}

/** Asks as one request would, errors and all; what a server keeps between requests is `sources`, made anew where there are none. */
export const askRaw = (
  engine: Engine,
  source: string,
  variables?: Record<string, unknown>,
  sources: ApiSources = sourcesOf(engine, vocabulary),
) =>
  graphql({
    schema,
    source,
    variableValues: variables,
    contextValue: contextOf(sources),
  });

/** Fills an empty graph with the vocabulary, the trials and the publications of the tests. */
export async function fill(engine: Engine, fragments: readonly Fragment[] = [...TRIALS.map(sketch), PUBLICATIONS]): Promise<Engine> {
  await engine.write(async (transaction) => {
    for (const fragment of [vocabularyFragment, ...fragments]) await writeFragment(transaction, fragment);
  });
  return engine;
}
