import { readFileSync } from 'node:fs';
import { DATASET_LABEL, NODES, RELATIONS } from './model.js';

const texts = new Map<string, string>();

/**
 * The statement in `cypher/<name>.cypher`, without its comment lines: `statement('read/Drug.combinedWith')`.
 * @throws Error when there is no such file.
 */
export function statement(name: string): string {
  const known = texts.get(name);
  if (known !== undefined) return known;
  const text = readFileSync(new URL(`../../cypher/${name}.cypher`, import.meta.url), 'utf8').replace(/^\s*\/\/.*\n/gm, '');
  texts.set(name, text);
  return text;
}

/** A label or a type as Cypher writes it: one of them is also a word of the language (IN). */
export const quoted = (name: string): string => `\`${name}\``;

/** A label or a relation type, or several joined by `|`. */
export type Filling = Readonly<Record<string, string>>;

/**
 * The statement with its placeholders filled: `statementWith('write/node', { LABEL: 'Drug' })` puts Drug for `{{LABEL}}`.
 * Labels and types cannot be parameters in the dialect; only those of the model are taken, so nothing from outside reaches the text.
 * @throws Error for a value that the model lacks, and for a placeholder left empty.
 */
export function statementWith(name: string, filling: Filling): string {
  const key = `${name} ${JSON.stringify(filling)}`;
  const known = texts.get(key);
  if (known !== undefined) return known;
  for (const [placeholder, value] of Object.entries(filling)) {
    const strange = value.split('|').find((part) => !NODES.has(part) && !RELATIONS.has(part) && part !== DATASET_LABEL);
    if (strange !== undefined) throw new Error(`${name}: ${placeholder} cannot be "${strange}"; it is no label or type of schema/`);
  }
  const text = statement(name).replace(/\{\{(\w+)\}\}/g, (_, placeholder: string) => {
    const value = filling[placeholder];
    if (value === undefined) throw new Error(`${name}: nothing was given for {{${placeholder}}}`);
    return value.split('|').map(quoted).join('|');
  });
  texts.set(key, text);
  return text;
}
