import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

/** Small tools that know nothing of trials; whoever reads data may use them. */
const TOOLS = ['tsv', 'bounded', 'once', 'simplified'];

/** What each folder of `src` may import of ours (DESIGN: the way of the data). `''` is `src` itself. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  documents: TOOLS,
  vocabulary: TOOLS,
  graph: TOOLS,
  ingest: [...TOOLS, 'documents', 'vocabulary', 'graph'],
  reports: ['documents', 'vocabulary', 'graph'],
  api: [...TOOLS, 'documents', 'vocabulary', 'graph', 'reports'],
  fetch: ['documents'],
  explorer: [],
  commands: ['config', 'documents', 'vocabulary', 'graph', 'ingest', 'reports', 'api', 'fetch'],
  main: ['commands'],
  config: [],
  tsv: [],
  bounded: [],
  once: [],
  simplified: [],
};

const SRC = resolve(import.meta.dirname, '../src');
const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts') && !file.endsWith('.d.ts'));

const partOf = (file: string): string => file.split('/')[0]?.replace(/\.[jt]s$/, '') ?? '';

describe('imports', () => {
  it('follow the way of the data', () => {
    const wrong = files.flatMap((file) => {
      const text = readFileSync(join(SRC, file), 'utf8');
      const targets = [...text.matchAll(/(?:from|import)\s*\(?\s*'(\.[^']+)'/g)].map((match) =>
        relative(SRC, resolve(dirname(join(SRC, file)), match[1] as string)),
      );
      return targets
        .filter((target) => partOf(target) !== partOf(file) && !MAY_IMPORT[partOf(file)]?.includes(partOf(target)))
        .map((target) => `${file} → ${target}`);
    });
    expect(wrong).toEqual([]);
  });

  it('only the seam knows the engines', () => {
    const knowing = files.filter((file) => /from '(neo4j-driver|@grafeo-db\/js)'/.test(readFileSync(join(SRC, file), 'utf8')));
    expect(knowing.filter((file) => !/^graph\/(neo4j|embedded)[\w-]*\.ts$/.test(file))).toEqual([]);
  });
});
