import { expect, it } from 'vitest';
import type { Engine, Row } from '../../src/graph/engine.js';

/** Which documents of a folder are the five of the table of inputs, by file name. */
export interface FiveDocuments {
  readonly osteosarcoma: string;
  readonly softTissue: string;
  readonly retroperitoneal: string;
  readonly lung: string;
  readonly review: string;
}

/** What the five documents must yield in the graph (INPUTS: "Pages saved as text"), whatever words tell it. */
export function itHoldsTheTableOfInputs(graph: () => Engine, five: FiveDocuments): void {
  const rows = (statement: string, document: string): Promise<Row[]> => graph().run(statement, { document });
  const column = async (statement: string, document: string) => (await rows(statement, document)).map((row) => row.value);
  const trial = async (document: string) =>
    (await rows('MATCH (d:Document {name: $document})-[:DESCRIBES]->(t:Trial) RETURN t {.*} AS value', document))[0]?.value as Record<
      string,
      unknown
    >;
  const given = (document: string) =>
    column(
      'MATCH (d:Document {name: $document})-[:DESCRIBES]->(t:Trial)-[:HAS_ARM]->(a:Arm)-[g:GIVES]->(x) RETURN toString(a.ordinal) + " " + x.id AS value ORDER BY value',
      document,
    );
  const tested = (document: string) =>
    column('MATCH (d:Document {name: $document})-[:DESCRIBES]->(t:Trial)-[:TESTS]->(x) RETURN x.id AS value ORDER BY value', document);
  const studied = (document: string) =>
    column('MATCH (d:Document {name: $document})-[:DESCRIBES]->(t:Trial)-[:STUDIES]->(x) RETURN x.id AS value ORDER BY value', document);
  const together = (document: string) =>
    column(
      'MATCH (d:Document {name: $document})-[:DESCRIBES]->(t:Trial)-[:TESTS]->(a)-[r:COMBINED_WITH {scope: "SAME_ARM"}]->(b) WHERE r.trial = t.id RETURN a.id + " " + b.id AS value ORDER BY value',
      document,
    );
  const measured = (document: string) =>
    column(
      'MATCH (d:Document {name: $document})-[:DESCRIBES]->(t:Trial)-[m:MEASURES]->(e) RETURN m.priority + " " + e.id AS value ORDER BY m.ordinal, value',
      document,
    );
  const sites = (document: string) =>
    column(
      'MATCH (d:Document {name: $document})-[:DESCRIBES]->(t:Trial)-[:CONDUCTED_AT]->(s) RETURN s.name + " | " + s.city + " | " + s.country AS value ORDER BY value',
      document,
    );

  it('gives SBRT, penpulimab, gemcitabine and metastasectomy in one arm, and no cisplatin', async () => {
    expect(await given(five.osteosarcoma)).toEqual([
      '1 drug:gemcitabine',
      '1 drug:penpulimab',
      '1 procedure:metastasectomy',
      '1 procedure:stereotactic-body-radiotherapy',
    ]);
    expect(await tested(five.osteosarcoma)).not.toContain('drug:cisplatin');
    expect(await together(five.osteosarcoma)).toContain('drug:gemcitabine drug:penpulimab');
    expect(await together(five.osteosarcoma)).toContain('drug:penpulimab procedure:stereotactic-body-radiotherapy');
  });

  it('knows the osteosarcoma page as a trial without a registry id', async () => {
    expect(await trial(five.osteosarcoma)).toMatchObject({
      studyType: 'INTERVENTIONAL',
      allocation: 'NA',
      primaryPurpose: 'TREATMENT',
      masking: 'NONE',
      enrollment: 43,
      status: 'RECRUITING',
    });
    expect((await trial(five.osteosarcoma)).registryIds).toBeUndefined();
    expect(await studied(five.osteosarcoma)).toEqual(['condition:osteosarcoma']);
    expect(await sites(five.osteosarcoma)).toEqual([expect.stringMatching(/^Ruijin Hospital.* \| Shanghai \| China$/)]);
    const endpoints = await measured(five.osteosarcoma);
    expect(endpoints[0]).toBe('PRIMARY endpoint:progression-free-survival');
    for (const id of [
      'objective-response-rate',
      'disease-control-rate',
      'progression-free-survival',
      'overall-survival',
      'adverse-events',
    ]) {
      expect(endpoints).toContain(`SECONDARY endpoint:${id}`);
    }
  });

  it('gives anlotinib with toripalimab; doxorubicin and ifosfamide are background talk', async () => {
    expect(await given(five.softTissue)).toEqual(['1 drug:anlotinib', '1 drug:toripalimab']);
    expect(await tested(five.softTissue)).toEqual(['drug:anlotinib', 'drug:toripalimab']);
    expect(await together(five.softTissue)).toEqual(['drug:anlotinib drug:toripalimab']);
    const doses = await column(
      'MATCH (d:Document {name: $document})-[:DESCRIBES]->(t:Trial)-[:HAS_ARM]->(a)-[g:GIVES]->(x) RETURN x.id + " " + g.dose AS value ORDER BY value',
      five.softTissue,
    );
    expect(doses).toEqual(['drug:anlotinib 12mg', 'drug:toripalimab 240 mg']);
    expect(await trial(five.softTissue)).toMatchObject({ enrollment: 70, status: 'RECRUITING' });
    expect(await studied(five.softTissue)).toEqual(['condition:soft-tissue-sarcoma']);
    expect(await sites(five.softTissue)).toEqual([expect.stringContaining('| Guangzhou | China')]);
  });

  it('reports the earlier findings about anlotinib alone', async () => {
    const statement = `MATCH (d:Document {name: $document})-[:DESCRIBES]->(t:Trial)-[:REPORTS]->(f:Finding)-[:MEASURED_BY]->(e)
      RETURN e.id AS endpoint, f.value AS value, f.unit AS unit, f.participants AS participants, f.group AS people, [(f)-[:OF]->(x) | x.id] AS therapies ORDER BY endpoint`;
    expect(await rows(statement, five.softTissue)).toEqual([
      {
        endpoint: 'endpoint:objective-response-rate',
        value: 10.13,
        unit: '%',
        participants: 154,
        people: expect.stringContaining('earlier work'),
        therapies: ['drug:anlotinib'],
      },
      {
        endpoint: 'endpoint:progression-free-survival',
        value: 5.63,
        unit: 'months',
        participants: 154,
        people: expect.stringContaining('earlier work'),
        therapies: ['drug:anlotinib'],
      },
    ]);
  });

  it('gives three drugs and surgery in one arm, surgery alone in the other', async () => {
    const arms = await given(five.retroperitoneal);
    expect(arms.filter((arm) => String(arm).includes('drug:'))).toEqual(['1 drug:anlotinib', '1 drug:doxorubicin', '1 drug:ifosfamide']);
    expect(arms).toHaveLength(5);
    expect(arms.filter((arm) => String(arm).startsWith('2 '))).toEqual([expect.stringMatching(/^2 procedure:/)]);
    expect(arms[3]).toBe(String(arms[4]).replace('2 ', '1 '));
    expect(await trial(five.retroperitoneal)).toMatchObject({
      id: 'trial:NCT05844813',
      phases: ['PHASE4'],
      status: 'ENROLLING_BY_INVITATION',
      enrollment: 102,
      sex: 'ALL',
    });
    expect(await studied(five.retroperitoneal)).toEqual(['condition:retroperitoneal-sarcoma']);
    expect(await sites(five.retroperitoneal)).toHaveLength(6);
    expect((await measured(five.retroperitoneal))[0]).toBe('PRIMARY endpoint:progression-free-survival');
  });

  it('finds radiotherapy alone and no sarcoma in the lung cancer trial', async () => {
    expect(await trial(five.lung)).toMatchObject({
      id: 'trial:NCT05906329',
      startDate: '2022-12-31',
      completionDate: '2024-06-30',
      status: 'RECRUITING',
      phases: ['NA'],
    });
    expect((await tested(five.lung)).filter((id) => !String(id).startsWith('procedure:'))).toEqual([]);
    expect((await tested(five.lung)).length).toBeGreaterThan(0);
    const above = await column(
      'MATCH (d:Document {name: $document})-[:DESCRIBES]->(t:Trial)-[:STUDIES]->(c)-[:IS_A*0..]->(x) RETURN DISTINCT x.id AS value ORDER BY value',
      five.lung,
    );
    expect(above.filter((id) => /lung/.test(String(id)))).not.toEqual([]);
    expect(above).not.toContain('condition:sarcoma');
    expect(await sites(five.lung)).toEqual([
      'The First Affiliated Hospital of Shandong First Medical University (Qianfoshan Hospital) | Jinan | China',
    ]);
  });

  it('knows the 15 references of the review and links the misprinted [12] to what is meant', async () => {
    const cited = await rows(
      'MATCH (d:Document {name: $document})-[:DESCRIBES]->(p:Publication)-[c:CITES]->(x) RETURN c.number AS number, c.printedNumber AS printed, c.quotes AS quotes, c.note AS note, x.name AS name ORDER BY number',
      five.review,
    );
    expect(cited.map(({ number }) => number)).toEqual(Array.from({ length: 15 }, (_, at) => at + 1));
    for (const { quotes } of cited) expect((quotes as string[] | null)?.length).toBeGreaterThan(0);
    const [apatinib, sintilimab] = [cited[11], cited[12]] as [Row, Row];
    expect(sintilimab).toMatchObject({ printed: 12, note: expect.stringContaining('[12]') });
    expect((sintilimab.quotes as string[]).join()).toContain('68.3%');
    expect((apatinib.quotes as string[]).join()).not.toContain('68.3%');
    const citing = (number: number) => (cited[number - 1] as { quotes: string[] }).quotes.length;
    expect([5, 6, 10, 11].map(citing)).toEqual([2, 1, 1, 2]);
  });

  it.each(FINDINGS)('reports %s', async (_, finding) => {
    const statement = `MATCH (d:Document {name: $document})-[:DESCRIBES]->(:Publication)-[:REPORTS]->(f:Finding)-[:MEASURED_BY]->(e:Endpoint)
      RETURN f {.value, .unit, .comparator, .hazardRatio, .participants, .timePoint, .statistic, .quote} AS finding, e.abbreviation AS endpoint,
        [(f)-[:OF]->(x) | x.id] AS therapies, [(f)-[:\`IN\`]->(c) | c.id] AS conditions`;
    const { endpoint, therapies, condition, ...numbers } = finding;
    const found = (await rows(statement, five.review)).filter(
      (row) => row.endpoint === endpoint && (row.finding as Row).value === numbers.value,
    );
    expect(found).toHaveLength(1);
    expect(found[0]?.finding).toMatchObject({ ...numbers, quote: expect.stringContaining(String(numbers.value)) });
    expect([...((found[0]?.therapies ?? []) as string[])].sort()).toEqual(therapies);
    expect(found[0]?.conditions).toContain(condition);
  });
}

interface ExpectedFinding {
  readonly endpoint: string;
  readonly value: number;
  readonly unit: string;
  readonly therapies: readonly string[];
  readonly condition: string;
  readonly comparator?: number;
  readonly hazardRatio?: number;
  readonly participants?: number;
  readonly timePoint?: string;
  readonly statistic?: string;
}

const BONE = 'condition:osteosarcoma';
const SOFT = 'condition:soft-tissue-sarcoma';
const ie = ['drug:etoposide', 'drug:ifosfamide'];
const lenvatinib = { therapies: ['drug:etoposide', 'drug:ifosfamide', 'drug:lenvatinib'], condition: BONE };
const apatinib = { therapies: ['drug:apatinib', ...ie], condition: BONE, participants: 81 };
const sintilimab = { therapies: ['drug:doxorubicin', 'drug:ifosfamide', 'drug:sintilimab'], condition: 'condition:synovial-sarcoma' };
const anlotinib = { therapies: ['class:anthracycline', 'drug:anlotinib', 'drug:ifosfamide'], condition: SOFT };
const sorafenib = { therapies: ['drug:ifosfamide', 'drug:sorafenib'], condition: SOFT, participants: 35 };

const FINDINGS: readonly (readonly [string, ExpectedFinding])[] = [
  ['median PFS of lenvatinib + IE', { endpoint: 'PFS', value: 8.7, unit: 'months', statistic: 'median', ...lenvatinib }],
  ['4-month PFS rate of lenvatinib + IE', { endpoint: 'PFS', value: 51, unit: '%', timePoint: '4 months', ...lenvatinib }],
  ['PFS of apatinib + IE against IE', { endpoint: 'PFS', value: 5.5, unit: 'months', comparator: 3.4, hazardRatio: 0.41, ...apatinib }],
  ['ORR of apatinib + IE against IE', { endpoint: 'ORR', value: 32.1, unit: '%', comparator: 25, ...apatinib }],
  ['DCR of apatinib + IE against IE', { endpoint: 'DCR', value: 90.6, unit: '%', comparator: 60.7, ...apatinib }],
  ['ORR of sintilimab + AI', { endpoint: 'ORR', value: 68.3, unit: '%', ...sintilimab }],
  ['PFS of sintilimab + AI', { endpoint: 'PFS', value: 9, unit: 'months', statistic: 'median', ...sintilimab }],
  ['OS of sintilimab + AI', { endpoint: 'OS', value: 19.9, unit: 'months', statistic: 'median', ...sintilimab }],
  ['ORR of anlotinib + anthracycline + IFO', { endpoint: 'ORR', value: 31.03, unit: '%', ...anlotinib }],
  ['DCR of anlotinib + anthracycline + IFO', { endpoint: 'DCR', value: 82.76, unit: '%', ...anlotinib }],
  ['PFS of anlotinib + anthracycline + IFO', { endpoint: 'PFS', value: 6.9, unit: 'months', statistic: 'median', ...anlotinib }],
  ['PFS of IFO + sorafenib', { endpoint: 'PFS', value: 4.8, unit: 'months', ...sorafenib }],
  ['OS of IFO + sorafenib', { endpoint: 'OS', value: 16.2, unit: 'months', ...sorafenib }],
  ['ORR of IFO + sorafenib', { endpoint: 'ORR', value: 17, unit: '%', ...sorafenib }],
  ['DCR of IFO + sorafenib', { endpoint: 'DCR', value: 66, unit: '%', ...sorafenib }],
  ['ORR of IE', { endpoint: 'ORR', value: 60, unit: '%', therapies: ie, condition: BONE }],
  ['ORR of ICE', { endpoint: 'ORR', value: 36, unit: '%', therapies: ['drug:carboplatin', ...ie], condition: BONE }],
  [
    '1-year OS of ICE',
    { endpoint: 'OS', value: 41, unit: '%', timePoint: '1 year', therapies: ['drug:carboplatin', ...ie], condition: BONE },
  ],
  [
    '2-year OS of ICE',
    { endpoint: 'OS', value: 26, unit: '%', timePoint: '2 years', therapies: ['drug:carboplatin', ...ie], condition: BONE },
  ],
  ['ORR of IEM', { endpoint: 'ORR', value: 62, unit: '%', therapies: [...ie, 'drug:methotrexate'], condition: BONE }],
  [
    'OS of IEM',
    { endpoint: 'OS', value: 18, unit: 'months', statistic: 'median', therapies: [...ie, 'drug:methotrexate'], condition: BONE },
  ],
];
