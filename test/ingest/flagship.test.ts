import { readFileSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { readTsv } from '../../src/tsv.js';
import { describeOnEngines } from '../engines.js';
import { describeWithShared, ROOT, SHARED } from '../places.js';
import { type Answer, ask, serving } from '../serving.js';
import { ingestInto } from './ingesting.js';

/** The playground's first tab, so that what a newcomer sees is what is judged. */
const EXAMPLE = readFileSync(resolve(ROOT, 'src/explorer/examples/01-flagship.graphql'), 'utf8');
const asked = (terms: readonly string[]): string => EXAMPLE.replace(/all: \[[^\]]*\]/, `all: ${JSON.stringify(terms)}`);

const CORPUS = 'corpus/ctg-studies.json.zip';

/** Positives as registry id, or as document where the document names none (seed pages are told by their file). */
function positives(): string[] {
  const rows = readTsv(resolve(SHARED, 'gold/anlotinib-pd1.tsv')).rows.map(({ cells }) => cells);
  return rows
    .filter(({ pairs }) => pairs === 'yes')
    .map(({ trial, document }) => (document === CORPUS ? (trial as string) : basename(document as string)))
    .sort();
}

const found = ({ data }: Answer): string[] =>
  data.trials.edges
    .map(
      ({ node, matched }: { node: { registryIds: string[] }; matched: { document: { name: string } }[] }) =>
        node.registryIds[0] ?? matched[0]?.document.name,
    )
    .sort();

const suite = (name: string, body: Parameters<typeof describeOnEngines>[1]) =>
  describeWithShared(name, () => describeOnEngines(name, body));

suite('the flagship question', (open) => {
  let url: string;
  beforeAll(async () => {
    const engine = await open();
    await ingestInto(engine, [resolve(SHARED, 'seeds'), resolve(SHARED, CORPUS)]);
    const server = await serving(engine);
    url = server.url;
    return () => server.close();
  }, 180_000);

  it.each([[['安罗替尼', 'PD-1 antibody']], [['anlotinib', 'PD-1抗体']], [['AL3818', 'class:pd-1-antibody']]])(
    'finds exactly the judged trials by %j, each with its reason',
    async (terms) => {
      const answer = await ask(url, asked(terms));
      expect(answer.errors).toBeUndefined();
      expect(found(answer)).toEqual(positives());
      expect(answer.data.trials.totalCount).toBe(positives().length);
      for (const { matched } of answer.data.trials.edges) {
        expect(matched.map(({ term }: { term: string }) => term)).toEqual(terms);
        for (const { via, label, quote, arm, document } of matched) {
          expect(via.length).toBeGreaterThan(0);
          expect([label, quote, arm?.name, document?.name].every((text) => typeof text === 'string' && text.length > 0)).toBe(true);
        }
      }
    },
  );
});
