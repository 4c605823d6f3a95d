import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Parameters } from '../src/graph/engine.js';

/** The twelve ways of asking that are measured; each is a question in `shapes/`, with one hand-written statement of the same answer. */
export const SHAPES = [
  'point',
  'detail',
  'list',
  'filtered-list',
  'flagship',
  'drug-page',
  'facets',
  'map',
  'subgraph',
  'deep-nested',
  'combinations',
  'search',
] as const;

/** Those whose requests a second have a bar. */
export const RATED: readonly string[] = ['detail', 'list', 'filtered-list', 'flagship'];

/** What the statements are given: the ids of what the questions name. */
const PARAMETERS: Parameters = {
  trial: 'trial:NCT10000007',
  condition: 'condition:liposarcoma',
  drug: 'drug:anlotinib',
  class: 'class:pd-1-antibody',
  partner: 'drug:doxorubicin',
  text: 'anlo',
  words: 'anlo*',
};

const file = (name: string) => join(import.meta.dirname, 'shapes', name);

/** The question of a shape; `$first` says how wide it is. */
export const questionOf = (shape: string): string => readFileSync(file(`${shape}.graphql`), 'utf8');

/** Its hand-written statement for an engine, and the parameters that it takes. */
export function handWritten(shape: string, engine: string): { text: string; parameters: Parameters } {
  const own = file(`${shape}.${engine}.cypher`);
  const text = readFileSync(existsSync(own) ? own : file(`${shape}.cypher`), 'utf8').replace(/^\s*\/\/.*\n/gm, '');
  const names = [...new Set([...text.matchAll(/\$(\w+)/g)].map((match) => match[1] ?? ''))];
  return { text, parameters: Object.fromEntries(names.map((name) => [name, PARAMETERS[name] ?? null])) };
}
