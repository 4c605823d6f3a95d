import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { statement } from '../../src/graph/statements.js';
import { describeOnEngines } from '../engines.js';

const root = fileURLToPath(new URL('../../cypher', import.meta.url));
const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.cypher'));
/** Any label and type will do to see whether a statement with placeholders is one. */
const SAMPLE: Record<string, string> = { LABEL: '`Trial`', FROM: '`Trial`', TO: '`Drug`', TYPE: '`TESTS`' };

/** Null for every parameter, but a number where only a number is grammar. */
function emptyParameters(text: string): Record<string, number | null> {
  const names = [...text.matchAll(/\$(\w+)/g)].map(([, name = '']) => name);
  return Object.fromEntries(names.map((name) => [name, new RegExp(`(SKIP|LIMIT) \\$${name}\\b`).test(text) ? 1 : null]));
}

describeOnEngines('cypher/', (open) => {
  it('holds statements that the engine understands', async () => {
    const engine = await open();
    const refused: string[] = [];
    for (const file of files) {
      const text = statement(file.replace(/\.cypher$/, '')).replace(/\{\{(\w+)\}\}/g, (_, name: string) => SAMPLE[name] ?? '`Trial`');
      // Explained, not run: so the parameters may be empty, and nothing is written.
      const explaining = engine.write((transaction) => transaction.run(`EXPLAIN ${text}`, emptyParameters(text)));
      await explaining.catch((error) => refused.push(`${file}: ${error.message}`));
    }
    expect(refused).toEqual([]);
  });
});

it('has a comment on top of every statement, and none over 30 lines', () => {
  const strange = files.filter((file) => {
    const lines = readFileSync(`${root}/${file}`, 'utf8').trimEnd().split('\n');
    return lines.length > 31 || !lines[0]?.startsWith('// ');
  });
  expect(strange).toEqual([]);
});
