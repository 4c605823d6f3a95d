import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openEmbedded } from '../../src/graph/embedded.js';
import type { Engine } from '../../src/graph/engine.js';
import { describeOnEngines } from '../engines.js';
import { SEED_DOCUMENTS } from '../places.js';
import { exported, ingestInto } from './ingesting.js';

const ORDERS = 20;
const PICKED = 24;

const folder = mkdtempSync(join(tmpdir(), 'order-test-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The pages, the review, some trials, and two documents that must find one another: a page without an id and the registry's record of it. */
function documents(): string[] {
  const pages = readdirSync(SEED_DOCUMENTS)
    .filter((name) => name.endsWith('.txt'))
    .map((name) => resolve(SEED_DOCUMENTS, name));
  const trials = readdirSync(resolve(SEED_DOCUMENTS, 'trials'))
    .sort()
    .slice(-PICKED)
    .map((name) => resolve(SEED_DOCUMENTS, 'trials', name));
  return [...pages, ...trials, ...twoOfOneTrial()];
}

function twoOfOneTrial(): string[] {
  const sentences = [
    'This made-up trial asks whether giving anlotinib together with toripalimab holds back alveolar soft part sarcoma for longer.',
    'People who take part receive both medicines until the disease grows or until they no longer tolerate the treatment well.',
    'Every six weeks a scan shows whether the tumours have become smaller, have stayed as they were or have grown since then.',
  ];
  const page = join(folder, 'page.txt');
  writeFileSync(
    page,
    `${sentences.join(' ')}\nStudy Type\nINTERVENTIONAL\nEnrollment\n12\nAnlotinib 12 mg daily and toripalimab 240 mg every three weeks.\nSome Hospital\nShanghai, China\nRECRUITINGOverall survival\nTime frame: 2 years\n`,
  );
  const study = (enrollment: number, date: string) => ({
    protocolSection: {
      identificationModule: { nctId: 'NCT99999999', briefTitle: 'Two medicines in a rare sarcoma' },
      statusModule: { overallStatus: 'RECRUITING', lastUpdatePostDateStruct: { date } },
      descriptionModule: { briefSummary: sentences.join(' ') },
      conditionsModule: { conditions: ['Alveolar Soft Part Sarcoma'] },
      designModule: { studyType: 'INTERVENTIONAL', phases: ['PHASE2'], enrollmentInfo: { count: enrollment } },
    },
  });
  const versions = [study(12, '2024-01-01'), study(20, '2024-06-01')].map((version, at) => {
    const path = join(folder, `version-${at}.json`);
    writeFileSync(path, JSON.stringify(version));
    return path;
  });
  return [page, ...versions];
}

describeOnEngines('the order of documents', (open) => {
  const all = documents();
  let expected: string;
  beforeAll(async () => {
    const engine = await openEmbedded();
    await ingestInto(engine, all);
    expected = await exported(engine);
    await engine.close();
  });

  it(`changes nothing, nor do repeats, nor a random half taken back and given again: ${ORDERS} random orders end in the same bytes`, async () => {
    const orders = fc.sample(fc.shuffledSubarray(all, { minLength: all.length }), { numRuns: ORDERS, seed: 20 });
    for (const [at, order] of orders.entries()) {
      const engine: Engine = await open();
      const cut = (at * 7) % all.length;
      // In two runs, the second one repeating a part of the first.
      await ingestInto(engine, order.slice(0, cut));
      await ingestInto(engine, [...order.slice(Math.floor(cut / 2)), ...order.slice(0, 3)]);
      expect(await exported(engine)).toBe(expected);
      const half = fc.sample(fc.subarray(order, { minLength: Math.floor(order.length / 2) }), { numRuns: 1, seed: at })[0] as string[];
      const { removed } = await ingestInto(
        engine,
        [],
        half.map((path) => basename(path)),
      );
      expect(removed).toBe(half.length);
      await ingestInto(engine, half);
      expect(await exported(engine)).toBe(expected);
      await engine.close();
    }
  }, 300_000);

  it('makes one trial of a page and the registry record whose sentences it shares, and keeps its provisional id', async () => {
    const engine = await open();
    await ingestInto(engine, all);
    const [trial] = await engine.run<{ documents: number; aliases: string[]; enrollment: number; conflicts: string[] }>(
      'MATCH (t:Trial {id: $id}) RETURN COUNT { MATCH (t)<-[:DESCRIBES]-() } AS documents, t.aliases AS aliases, t.enrollment AS enrollment, t.conflicts AS conflicts',
      { id: 'trial:NCT99999999' },
    );
    expect(trial).toEqual({
      documents: 3,
      aliases: [expect.stringMatching(/^trial:provisional-/)],
      enrollment: 20,
      conflicts: ['enrollment'],
    });
  });
});
