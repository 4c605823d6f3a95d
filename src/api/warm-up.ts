import { graphVersion } from '../graph/dataset.js';
import type { Engine, Parameter } from '../graph/engine.js';
import { statement } from '../graph/statements.js';
import type { ApiSources } from './context.js';

/** The statements that answer for fields and filters, named as in cypher/; those that read the index run in earnest when it is read. */
const STATEMENTS = [
  'read/filter.combination',
  ...['Drug.publications', 'Publication.citedBy', 'Publication.trials', 'Trial.combinations', 'Trial.combinedAmong', 'Trial.claims'].map(
    (coordinate) => `read/${coordinate}`,
  ),
];

/** What finds nothing: no keys; a parameter that is not named here is null. */
const NOTHING: Readonly<Record<string, Parameter>> = { keys: [], members: [], others: [], scopes: [] };

/** A server plans a statement when it first sees it, which costs more than the answer: so each is run once, for nothing, before anybody waits. */
export async function warmUp(engine: Engine): Promise<void> {
  for (const name of STATEMENTS) {
    const text = statement(name);
    const wanted = [...new Set([...text.matchAll(/\$(\w+)/g)].map((match) => match[1] ?? ''))];
    await engine.run(text, Object.fromEntries(wanted.map((parameter) => [parameter, NOTHING[parameter] ?? null])));
  }
}

/** Reads what most questions are answered from: the trials' columns and the curated entities. */
export async function readGraph({ engine, index, curated }: ApiSources): Promise<void> {
  const version = await graphVersion(engine);
  await Promise.all([index.get(version), curated.get(version)]);
}
