import { resolve } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { openEmbedded } from '../../src/graph/embedded.js';
import type { Engine } from '../../src/graph/engine.js';
import { describeWithShared, SEED_DOCUMENTS, SHARED } from '../places.js';
import { exported, ingestInto } from './ingesting.js';
import { type FiveDocuments, itHoldsTheTableOfInputs } from './inputs-table.js';

const RESTATED: FiveDocuments = {
  osteosarcoma: 'prose-page-osteosarcoma-sbrt-penpulimab.txt',
  softTissue: 'prose-page-sts-anlotinib-toripalimab.txt',
  retroperitoneal: 'medpath-retroperitoneal-sarcoma-ai-anlotinib.txt',
  lung: 'trial-title-page-lung-low-dose-radiotherapy.txt',
  review: 'review-zh-ifosfamide-novel-drug-combinations.txt',
};
const ORIGINAL: FiveDocuments = {
  osteosarcoma: '000_453ba1983be3120a.txt',
  softTissue: '001_9c9257991d6fe81c.txt',
  retroperitoneal: '002_28e31aa4a0cfb2c1.txt',
  lung: '003_04f502fd2d1a9b0e.txt',
  review: '004_0dcdae96f803a70d.txt',
};

function suiteOf(folder: string, five: FiveDocuments, personal: readonly RegExp[]): void {
  let engine: Engine;
  beforeAll(async () => {
    engine = await openEmbedded();
    const report = await ingestInto(
      engine,
      Object.values(five).map((name) => resolve(folder, name)),
    );
    expect(report.refused).toEqual([]);
    return () => engine.close();
  });
  itHoldsTheTableOfInputs(() => engine, five);

  it('keeps no contact: no name, phone or e-mail in the graph or in the stored records', async () => {
    const records = await engine.run<{ record: string }>('MATCH (:Document)-[r:DESCRIBES]->() RETURN r.record AS record ORDER BY record');
    const { unpackRecord } = await import('../../src/documents/pack.js');
    const text = [await exported(engine), ...records.map(({ record }) => JSON.stringify(unpackRecord(record)))].join('\n');
    for (const pattern of personal) expect(text).not.toMatch(pattern);
  });
}

describe('the restated five documents', () => {
  suiteOf(SEED_DOCUMENTS, RESTATED, [/EXAMPLE PERSON/i, /000-0000-0000/, /nobody@/]);
});

describeWithShared('the five documents', () => {
  suiteOf(resolve(SHARED, 'seeds'), ORIGINAL, [/JIANDONG/i, /zhangjd/i, /13583123486/, /sina\.com/, /Xing Zhang/]);
});
