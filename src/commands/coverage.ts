import type { Engine } from '../graph/engine.js';
import { statement, statementWith } from '../graph/statements.js';
import type { Synonym, Vocabulary } from '../vocabulary/vocabulary.js';

const MOST = 5;

/** By the kind that an unresolved label is kept under: where its labels stand once they are resolved. */
const RESOLVED: Readonly<Record<string, readonly (readonly [type: string, label: string])[]>> = {
  DRUG: [
    ['TESTS', 'Drug'],
    ['TESTS', 'DrugClass'],
  ],
  PROCEDURE: [['TESTS', 'Procedure']],
  CONDITION: [['STUDIES', 'Condition']],
};

/** What the tables hold, as lines: entities by kind, names by language, rows that no source confirms. */
export function vocabularyCounts({ entities, synonyms, edges }: Vocabulary): string[] {
  const isOwnRow = ({ id, text }: Synonym): boolean => ![entities.get(id)?.name, entities.get(id)?.abbreviation].includes(text);
  const rows = [...entities.values(), ...synonyms.filter(isOwnRow), ...edges.filter(({ type }) => type === 'TARGETS')];
  return [
    `  entities: ${counted([...entities.values()].map(({ kind }) => kind.toLowerCase().replace('_', ' ')))}`,
    `  names: ${counted(synonyms.map(({ language }) => language))}`,
    `  rows that are unverified: ${rows.filter(({ source }) => source.includes('unverified')).length}`,
  ];
}

function counted(words: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts]
    .sort(([, a], [, b]) => b - a)
    .map(([word, count]) => `${count} ${word}`)
    .join(', ');
}

/** How much of what the documents name is known, as lines: distinct labels by kind, and those unresolved in most trials. */
export async function coverage(engine: Engine): Promise<string[]> {
  const unresolved = await engine.run<{ line: string; trials: number }>(statement('read/unresolved'));
  const lines: string[] = [];
  for (const [kind, places] of Object.entries(RESOLVED)) {
    const open = unresolved.filter(({ line }) => line.startsWith(`${kind}\t`));
    const resolved = await labelsAt(engine, places);
    const total = resolved.size + open.length;
    const share = total === 0 ? '' : ` (${((100 * resolved.size) / total).toFixed(1)} %)`;
    lines.push(`${kind.toLowerCase()} labels: ${resolved.size} of ${total} resolved${share}`);
    lines.push(...open.slice(0, MOST).map(({ line, trials }) => `  ${trials} × ${line.slice(kind.length + 1)}`));
    if (open.length > MOST) lines.push(`  and ${open.length - MOST} more: Query.unresolved lists them`);
  }
  return lines;
}

async function labelsAt(engine: Engine, places: readonly (readonly [string, string])[]): Promise<Set<string>> {
  const labels = new Set<string>();
  for (const [TYPE, LABEL] of places) {
    for (const { label } of await engine.run<{ label: string }>(statementWith('read/labels', { TYPE, LABEL }))) labels.add(label);
  }
  return labels;
}
