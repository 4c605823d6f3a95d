import type { Engine, Parameter } from '../graph/engine.js';
import { inOrder } from '../graph/select/order.js';
import { statement } from '../graph/statements.js';

/** The statements that answer for fields and filters, named as in cypher/. */
const STATEMENTS = [
  ...[
    'therapies',
    'conditions',
    'targets',
    'endpoints',
    'publications',
    'organizations',
    'sites',
    'combination',
    'places',
    'properties',
  ].map((leaf) => `read/filter.${leaf}`),
  'read/filter.properties-of',
  ...['Drug', 'DrugClass', 'Procedure', 'Target', 'Condition', 'Endpoint', 'Site', 'Organization', 'Publication'].map(
    (label) => `read/${label}.trials`,
  ),
  ...['Drug.combinedWith', 'Drug.publications', 'Publication.citedBy', 'Trial.sites', 'Trial.combinations', 'Trial.claims'].map(
    (coordinate) => `read/${coordinate}`,
  ),
  'read/trials-of-each',
  'query/trials',
  'query/trials-of',
];

/** What finds nothing: the first page of no keys; a parameter that is not named here is null. */
const NOTHING: Readonly<Record<string, Parameter>> = { from: 0, to: 1, keys: [], members: [], others: [], scopes: [], only: [] };

/** A server plans a statement when it first sees it, which costs more than the answer: so each is run once, for nothing, before anybody waits. */
export async function warmUp(engine: Engine): Promise<void> {
  for (const name of STATEMENTS) {
    const text = inOrder(statement(name));
    const wanted = [...new Set([...text.matchAll(/\$(\w+)/g)].map((match) => match[1] ?? ''))];
    await engine.run(text, Object.fromEntries(wanted.map((parameter) => [parameter, NOTHING[parameter] ?? null])));
  }
}
