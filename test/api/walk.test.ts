import { readdirSync } from 'node:fs';
import { beforeAll, expect, it } from 'vitest';
import { warmUp } from '../../src/api/warm-up.js';
import type { Engine } from '../../src/graph/engine.js';
import { statement } from '../../src/graph/statements.js';
import { describeOnEngines } from '../engines.js';
import { ask, counting, fill } from './asking.js';

describeOnEngines('walking the graph', (open) => {
  let engine: Engine;
  beforeAll(async () => {
    engine = await fill(await open());
  });

  it('reads a drug with its names, tree, partners and what is reported of it', async () => {
    const { drug } = await ask(
      engine,
      `{ drug(term: "安罗替尼") { id name synonyms { text language kind } classes { id } mechanisms { target { symbol } source }
      trials(filter: { phases: [PHASE1] }) { totalCount edges { node { id } matched { term label } } }
      combinedWith(first: 2) { totalCount pageInfo { hasNextPage } nodes { therapies { id } trialCount trials { totalCount nodes { id } } } }
      publications { nodes { pmid } } findings { name value document { name } therapies { id } trial { id } publication { id } } } }`,
    );
    expect(drug.synonyms).toContainEqual({ text: '安罗替尼', language: 'zh', kind: 'SYNONYM' });
    expect(drug.mechanisms).toEqual([{ target: { symbol: 'KDR' }, source: 'test' }]);
    expect(drug.trials.edges).toEqual([{ node: { id: 'trial:NCT2' }, matched: [{ term: 'Anlotinib', label: 'Anlotinib hydrochloride' }] }]);
    expect(drug.combinedWith).toMatchObject({ totalCount: 5, pageInfo: { hasNextPage: true } });
    expect(drug.combinedWith.nodes[0]).toEqual({
      therapies: [{ id: 'drug:anlotinib' }, { id: 'class:pd-1-antibody' }],
      trialCount: 3,
      trials: { totalCount: 3, nodes: [{ id: 'trial:NCT1' }, { id: 'trial:NCT2' }, { id: 'trial:NCT4' }] },
    });
    expect(drug.findings).toEqual([
      {
        name: 'median PFS 8.7 months',
        value: 8.7,
        document: { name: 'NCT1.json' },
        therapies: [{ id: 'drug:anlotinib' }],
        trial: { id: 'trial:NCT1' },
        publication: { id: 'publication:pmid-2' },
      },
    ]);
  });

  it('reads classes and conditions with all below them', async () => {
    const { drugClass, condition, target } = await ask(
      engine,
      `{ drugClass(term: "PD-1抗体") { children { id } drugs { id } own: drugs(descendants: false) { id } trials { totalCount } }
      condition(term: "软组织肉瘤") { ancestors { id } children { id } trials { totalCount } own: trials(descendants: false) { totalCount } }
      target(term: "VEGFR2") { symbol drugs { id } trials { totalCount } } }`,
    );
    expect(drugClass.drugs.map(({ id }: { id: string }) => id)).toEqual(['drug:cadonilimab', 'drug:toripalimab']);
    expect([drugClass.own.length, drugClass.trials.totalCount]).toEqual([1, 4]);
    expect(condition.ancestors).toEqual([{ id: 'condition:sarcoma' }]);
    expect([condition.trials.totalCount, condition.own.totalCount, target.trials.totalCount]).toEqual([2, 1, 6]);
  });

  it('reads a trial with its parts', async () => {
    const { trial } = await ask(
      engine,
      `{ trial(id: "EUDRA-1") { id name phases startDate arms { name therapies { label role therapy { __typename id } } } therapies { role labels arms { id } therapy { id } }
      combinations { scope basis quote arms { id } document { id } therapies { name } } conditionLabels { labels condition { id } }
      outcomeMeasures { priority measure endpoint { id } } sites { totalCount nodes { city trials { nodes { id } } } } sponsor { id } collaborators { id }
      references { role publication { pmid } } publications(role: RESULT) { pmid } findings { id } documents { id source } conflicts { field } } }`,
    );
    expect(trial).toMatchObject({
      id: 'trial:NCT1',
      phases: ['PHASE2'],
      startDate: '2024-02',
      sponsor: { id: 'organization:acme' },
      conflicts: [],
    });
    expect(trial.arms[0].therapies[0]).toEqual({
      label: 'Anlotinib hydrochloride',
      role: 'EXPERIMENTAL',
      therapy: { __typename: 'Drug', id: 'drug:anlotinib' },
    });
    expect(trial.combinations).toHaveLength(1);
    expect(trial.combinations[0]).toMatchObject({
      scope: 'SAME_ARM',
      basis: 'ARM',
      arms: [{ id: 'arm:NCT1/1' }],
      document: { id: 'document:NCT1' },
    });
    expect(trial.references).toEqual([
      { role: 'BACKGROUND', publication: { pmid: '1' } },
      { role: 'RESULT', publication: { pmid: '2' } },
    ]);
    expect(trial.publications).toEqual([{ pmid: '2' }]);
    expect(trial.sites.nodes).toEqual([{ city: 'Guangzhou', trials: { nodes: [{ id: 'trial:NCT1' }] } }]);
  });

  it('reads who cites whom', async () => {
    const { publication } = await ask(
      engine,
      `{ publication(term: "10.1/REVIEW") { id retracted authors cites { number printedNumber quotes note publication { citedBy { totalCount nodes { id } } trials(role: RESULT) { nodes { id } } } }
      mentions { label quote entity { id } } trials { totalCount } } }`,
    );
    expect(publication).toMatchObject({ id: 'publication:pmid-1', retracted: false, authors: [], trials: { totalCount: 1 } });
    expect(publication.cites[0]).toMatchObject({ number: 13, printedNumber: 12, note: 'misprint' });
    expect(publication.cites[0].publication).toEqual({
      citedBy: { totalCount: 1, nodes: [{ id: 'publication:pmid-1' }] },
      trials: { nodes: [{ id: 'trial:NCT1' }] },
    });
    expect(publication.mentions).toEqual([{ label: '安罗替尼', quote: 'It names anlotinib.', entity: { id: 'drug:anlotinib' } }]);
  });

  it('finds nodes by id, alias and name', async () => {
    const found = await ask(
      engine,
      `{ node(id: "trial:provisional-one") { id } none: node(id: "drug:unheard") { id } nodes(ids: ["arm:NCT1/1", "strange"]) { id name }
      unknown: trial(id: "NCT999") { id } entities(kind: CONDITION, first: 2) { totalCount nodes { name } }
      near: entities(kind: DRUG, text: "anlotinb") { totalCount nodes { id } }
      zh: search(text: "罗替") { matchedText node { id } } code: search(text: "al-3818") { node { id } }
      cut: search(text: "doxo", kinds: [DRUG, DRUG_CLASS]) { node { id } } exact: search(text: "PD-1") { matchedText node { id } } }`,
    );
    expect([found.node.id, found.none, found.unknown, found.nodes[1]]).toEqual(['trial:NCT1', null, null, null]);
    expect(found.entities).toEqual({ totalCount: 3, nodes: [{ name: 'Liposarcoma' }, { name: 'Sarcoma' }] });
    expect(found.near).toEqual({ totalCount: 1, nodes: [{ id: 'drug:anlotinib' }] });
    expect(found.zh).toEqual([{ matchedText: '安罗替尼', node: { id: 'drug:anlotinib' } }]);
    expect([found.code[0].node.id, found.cut[0].node.id, found.exact[0].node.id]).toEqual([
      'drug:anlotinib',
      'drug:doxorubicin',
      'target:PDCD1',
    ]);
  });

  it('cuts a subgraph and says what it left out', async () => {
    const text = `query($input: SubgraphInput!) { subgraph(input: $input) { truncated omitted { kind count } nodes { id } edges { type source target label trials } } }`;
    const whole = (await ask(engine, text, { input: { roots: ['anlotinib'], kinds: ['DRUG', 'DRUG_CLASS'], depth: 1 } })).subgraph;
    expect(whole).toMatchObject({ truncated: false, omitted: [] });
    expect(whole.nodes).toHaveLength(7);
    expect(whole.edges).toContainEqual({
      type: 'COMBINED_WITH',
      source: 'drug:anlotinib',
      target: 'drug:doxorubicin',
      label: null,
      trials: ['trial:NCT5', 'trial:NCT6'],
    });
    const cut = (await ask(engine, text, { input: { roots: ['anlotinib'], kinds: ['DRUG', 'DRUG_CLASS'], depth: 1, nodeLimit: 3 } }))
      .subgraph;
    expect(cut.nodes).toHaveLength(3);
    expect([cut.truncated, cut.omitted.reduce((sum: number, { count }: { count: number }) => sum + count, 0)]).toEqual([true, 4]);
    const trials = { conditions: { any: ['sarcoma'] } };
    const listed = (await ask(engine, text, { input: { trials, depth: 0, nodeLimit: 2 } })).subgraph;
    expect(listed).toMatchObject({ truncated: true, omitted: [{ kind: 'TRIAL', count: 1 }], edges: [] });
  });

  it('runs every statement once before anybody waits', async () => {
    const once = counting(engine);
    await warmUp(once);
    const folder = new URL('../../cypher/read/', import.meta.url);
    const shared = readdirSync(folder).map((file) => statement(`read/${file.replace(/\.cypher$/, '')}`));
    expect(once.statements).toEqual(expect.arrayContaining(shared.filter((text) => text.includes('$keys'))));
  });

  it('tells what it holds', async () => {
    const { dataset } = await ask(engine, '{ dataset { engine version documents counts { kind count } relations { type count } } }');
    expect(dataset.counts).toContainEqual({ kind: 'TRIAL', count: 6 });
    expect(dataset.relations).toContainEqual({ type: 'IN_CLASS', count: 3 });
  });
});
