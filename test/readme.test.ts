import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { describeOnEngines } from './engines.js';
import { ingestInto } from './ingest/ingesting.js';
import { ROOT, SEED_DOCUMENTS } from './places.js';
import { ask, serving } from './serving.js';

const README = readFileSync(resolve(ROOT, 'README.md'), 'utf8');
const PAGES = ['ask', 'draw', 'map'].map((page) => readFileSync(resolve(ROOT, `docs/${page}.md`), 'utf8'));
const blocks = (language: string, text = README): string[] =>
  [...text.matchAll(new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\``, 'gm'))].map((match) => (match[1] as string).trim());

/** Where each command of the README is run: here by name, so that a new one without a test is found. */
const RUN_BY: Readonly<Record<string, string>> = {
  'npm ci && npm start': 'test/commands/serve.test.ts',
  'npm ci && npm test': '.ci/run',
  'npm run ingest -- seeds/documents': 'test/commands/ingest.test.ts',
  'npm run fetch -- --condition sarcoma --ingest': 'test/fetch/fetch-command.test.ts',
  'npm run vocabulary -- suggest seeds/documents': 'test/commands/vocabulary.test.ts',
  'npm run check': 'test/commands/ingest.test.ts',
  'npm run export -- --format graphml --filter \'{"conditions": {"any": ["osteosarcoma"]}}\' --out osteosarcoma.graphml':
    'test/docs.test.ts',
  'npm run report -- evidence-map --rows DRUG_CLASS --columns CONDITION --filter \'{"phases": ["PHASE2", "PHASE3"]}\' --out map.html':
    'test/docs.test.ts',
};

describe('the README', () => {
  it('shows commands that a test runs and package.json has', () => {
    const { scripts } = JSON.parse(readFileSync(resolve(ROOT, 'package.json'), 'utf8')) as { scripts: Record<string, string> };
    expect([README, ...PAGES].flatMap((text) => blocks('sh', text)).sort()).toEqual(Object.keys(RUN_BY).sort());
    const named = [
      ...[README, ...PAGES].join('\n').matchAll(/npm (?:run )?(start|test|ingest|fetch|vocabulary|report|export|check|bench|soak)\b/g),
    ].map((match) => match[1] as string);
    expect(named.filter((name) => !scripts[name])).toEqual([]);
  });

  it('maps folders that are there', () => {
    const missing = [...README.matchAll(/^\| `([^|]+)` \|/gm)]
      .flatMap((match) => (match[1] as string).split('`, `'))
      .filter((place) => place.includes('/') && !place.startsWith('@'));
    for (const place of missing) expect(() => readFileSync(resolve(ROOT, place)), place).toThrow(/EISDIR/);
  });
});

describeOnEngines('the README', (open) => {
  let url: string;
  beforeAll(async () => {
    const engine = await open();
    await ingestInto(engine, [SEED_DOCUMENTS]);
    const server = await serving(engine);
    url = server.url;
    return () => server.close();
  });

  it.each(blocks('graphql').map((query) => [query]))('asks %s and is answered as it says', async (query) => {
    const { data, errors } = await ask(url, query);
    expect(errors).toBeUndefined();
    const answers = JSON.stringify(data);
    for (const word of ['NCT04691388', 'sintilimab combined with anlotinib', 'PD-1 antibody']) expect(answers).toContain(word);
  });
});
