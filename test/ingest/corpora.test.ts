import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDocuments } from '../../src/documents/containers.js';
import { unpackRecord } from '../../src/documents/pack.js';
import { openEmbedded } from '../../src/graph/embedded.js';
import type { Engine } from '../../src/graph/engine.js';
import type { IngestReport } from '../../src/ingest/report.js';
import { agreement } from '../api/agreement.js';
import { describeOnNeo4j, openEmptyNeo4j } from '../engines.js';
import { describeWithShared, SHARED } from '../places.js';
import { exported, ingestInto, restore } from './ingesting.js';

/** The graph of everything at hand, as it was exported. */
let whole: string;

/** Everything at hand in one graph. */
describeWithShared('all corpora', () => {
  const places = ['corpus', 'seeds'].map((folder) => join(SHARED, folder));
  let engine: Engine;
  let report: IngestReport;

  beforeAll(async () => {
    engine = await openEmbedded();
    report = await ingestInto(engine, places);
    whole = await exported(engine);
  }, 300_000);
  afterAll(() => engine.close());

  it('refuses nothing but the one file that is no document', () => {
    expect(report.refused.map(({ name }) => name)).toEqual(['ctg-history.zip/versions.tsv']);
  });

  it('cites what the gold says, no more and no less', async () => {
    const rows = await engine.run<{ trial: string; role: string; pmid: string }>(
      'MATCH (t:Trial)-[r:CITES]->(p:Publication) WHERE p.pmid IS NOT NULL RETURN t.id AS trial, r.role AS role, p.pmid AS pmid',
    );
    const gold = new Set(
      readFileSync(join(SHARED, 'gold/trial_references.tsv'), 'utf8')
        .trim()
        .split('\n')
        .slice(1)
        .filter((line) => line.split('\t')[2]),
    );
    const trials = new Set([...gold].map((line) => line.split('\t')[0]));
    const cited = new Set(rows.map(({ trial, role, pmid }) => `${trial.slice('trial:'.length)}\t${role}\t${pmid}`));
    const judged = [...cited].filter((line) => trials.has(line.split('\t')[0]));
    const right = judged.filter((line) => gold.has(line)).length;
    console.log(
      `references: ${gold.size} in the gold, precision ${(right / judged.length).toFixed(4)}, recall ${(right / gold.size).toFixed(4)}`,
    );
    expect([judged.filter((line) => !gold.has(line)), [...gold].filter((line) => !cited.has(line))]).toEqual([[], []]);
  });

  it('makes one trial of an NCT id that several corpora describe', async () => {
    const rows = await engine.run<{ id: string; formats: string[] }>(
      'MATCH (t:Trial)<-[:DESCRIBES]-(d:Document) WITH t, collect(DISTINCT d.format) AS formats WHERE size(formats) > 1 RETURN t.id AS id, formats ORDER BY id',
    );
    const trials = await engine.run<{ id: string }>('MATCH (t:Trial) UNWIND t.registryIds AS id RETURN id');
    expect(rows.length).toBeGreaterThan(3);
    expect(new Set(trials.map(({ id }) => id)).size).toBe(trials.length);
  });

  it('changes nothing when it comes again, and reads none of it', async () => {
    const again = await ingestInto(engine, places);
    expect([again.read, again.outcomes.count('made'), again.outcomes.count('changed')]).toEqual([0, 0, 0]);
    expect(await exported(engine)).toBe(whole);
  }, 120_000);

  it('keeps no telephone number and no e-mail address of its documents', async () => {
    const records = await engine.run<{ record: string }>('MATCH (:Document)-[r:DESCRIBES]->() RETURN r.record AS record');
    const kept = [whole.replace(/"record":"[^"]*"/g, ''), ...records.map(({ record }) => JSON.stringify(unpackRecord(record)))].join('\n');
    const words = new Set(kept.match(/[^\s"\\,;:()<>]+/g));
    const contacts = new Set<string>();
    for await (const found of openDocuments(places)) {
      if ('reason' in found) continue;
      const text = new TextDecoder().decode(found.bytes);
      for (const [mail] of text.matchAll(/[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g)) contacts.add(mail);
      for (const match of text.matchAll(/<phone>([^<]+)<\/phone>|"phone":\s*"([^"]+)"/g)) contacts.add((match[1] ?? match[2]) as string);
    }
    expect(contacts.size).toBeGreaterThan(1000);
    const leaked = [...contacts].filter((contact) => (/[\s()]/.test(contact) ? kept.includes(contact) : words.has(contact)));
    expect(leaked).toEqual([]);
  });

  describe('asked in any way', () => agreement(() => ({ engine, exported: whole }), 100));
});

describeWithShared('all corpora, on Neo4j', () =>
  describeOnNeo4j('asked in any way', (access) => {
    let engine: Engine;
    beforeAll(async () => {
      engine = await openEmptyNeo4j(access());
      await restore(engine, whole);
    }, 300_000);
    afterAll(() => engine.close());

    agreement(() => ({ engine, exported: whole }), 50);
  }),
);
