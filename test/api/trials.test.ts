import { beforeAll, expect, it } from 'vitest';
import type { Engine } from '../../src/graph/engine.js';
import { describeOnEngines } from '../engines.js';
import { ask, askRaw, fill } from './asking.js';

describeOnEngines('trials by a filter', (open) => {
  let engine: Engine;
  beforeAll(async () => {
    engine = await fill(await open());
  });

  const found = async (filter: object, orderBy?: string[]): Promise<string[]> => {
    const text =
      'query($filter: TrialFilter, $orderBy: [TrialOrder!]) { trials(filter: $filter, orderBy: $orderBy) { totalCount nodes { id } } }';
    const { trials } = await ask(engine, text, { filter, orderBy: orderBy ?? ['ID_ASC'] });
    expect(trials.totalCount).toBe(trials.nodes.length);
    return trials.nodes.map(({ id }: { id: string }) => id.slice(9));
  };

  it.each([
    ['a drug with a class: members, the bispecific below it and the class itself', { all: ['安罗替尼', 'PD-1 antibody'] }, ['1', '2', '4']],
    ['the same the other way round, in Chinese', { all: ['PD-1抗体', 'AL3818'] }, ['1', '2', '4']],
    ['A versus B only when asked for', { all: ['anlotinib', 'PD-1 antibody'], scope: 'SAME_TRIAL' }, ['1', '2', '3', '4']],
    ['three in one arm, not three pairs in three arms', { all: ['doxorubicin', 'ifosfamide', 'anlotinib'] }, ['5']],
    ['three anywhere in the trial', { all: ['doxorubicin', 'ifosfamide', 'anlotinib'], scope: 'SAME_TRIAL' }, ['5', '6']],
    ['two terms need two therapies', { all: ['toripalimab', 'PD-1 antibody'] }, []],
    ['one term is simply given', { all: ['surgery'] }, ['5']],
  ])('combination: %s', async (_, combination, expected) => {
    expect(await found({ combination })).toEqual(expected);
  });

  it.each([
    [{ therapies: { any: ['PD-1 antibody', 'surgery'] } }, ['1', '2', '3', '4', '5']],
    [{ therapies: { all: ['anlotinib'], none: ['PD-1 antibody'] } }, ['5', '6']],
    [{ therapies: { none: ['PD-1 antibody'] } }, ['5', '6']],
    [{ conditions: { any: ['sarcoma'] } }, ['1', '2', '3']],
    [{ conditions: { any: ['sarcoma'], descendants: false } }, ['3']],
    [{ targets: { all: ['PD-1', 'KDR'] } }, ['1', '2', '3']],
    [{ endpoints: { any: ['PFS'] } }, ['1', '2', '3', '4', '5', '6']],
    [{ publications: { any: ['2'] } }, ['1']],
    [{ publications: { any: ['doi:10.1/review'] } }, ['1']],
    [{ organizations: { any: ['acme oncology'] } }, ['1']],
    [{ countries: ['china', 'FRANCE'] }, ['1', '5']],
    [{ countries: ['china'], cities: ['Lyon'] }, []],
    [{ phases: ['PHASE1'] }, ['2']],
    [{ statuses: ['COMPLETED'], therapies: { any: ['anlotinib'] } }, ['2']],
    [{ startDate: { from: '2024', to: '2024' } }, ['1', '4']],
    [{ startDate: { to: '2023' } }, ['2']],
    [{ enrollment: { min: 20, max: 69 } }, ['3']],
    [{ hasRegistryId: false }, ['4']],
    [{ hasFindings: true }, ['1']],
    [{ hasFindings: false, hasConflicts: false, conditions: { any: ['sarcoma'] } }, ['2', '3']],
    [{ ids: ['nct1', 'trial:NCT6', 'trial:provisional-one', 'eudra-1'] }, ['1', '6']],
    [{ not: { therapies: { any: ['PD-1 antibody'] } } }, ['5', '6']],
    [{ or: [{ phases: ['PHASE1'] }, { countries: ['France'] }], and: [{ not: { ids: ['NCT5'] } }] }, ['2']],
  ])('%j', async (filter, expected) => {
    expect(await found(filter)).toEqual(expected);
  });

  it('orders totally, unknown values last', async () => {
    expect(await found({}, ['START_DATE_DESC'])).toEqual(['4', '1', '2', '3', '5', '6']);
    expect(await found({}, ['ENROLLMENT_ASC', 'START_DATE_ASC'])).toEqual(['3', '1', '2', '4', '5', '6']);
  });

  it('pages through every trial once, and knows its own cursors only', async () => {
    const text =
      'query($after: String) { trials(first: 4, after: $after) { totalCount pageInfo { hasNextPage hasPreviousPage endCursor } nodes { id } } }';
    const one = (await ask(engine, text)).trials;
    const two = (await ask(engine, text, { after: one.pageInfo.endCursor })).trials;
    expect([one.pageInfo.hasNextPage, two.pageInfo.hasNextPage, two.pageInfo.hasPreviousPage]).toEqual([true, false, true]);
    expect(new Set([...one.nodes, ...two.nodes].map(({ id }) => id)).size).toBe(6);
    const other = 'query($after: String) { drug(term: "anlotinib") { trials(after: $after) { totalCount } } }';
    expect((await askRaw(engine, other, { after: one.pageInfo.endCursor })).errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
    expect((await askRaw(engine, '{ trials(first: 101) { totalCount } }')).errors?.[0]?.message).toContain('1 to 100');
  });

  it('says why each trial is an answer', async () => {
    const text = `{ trials(filter: { combination: { all: ["安罗替尼", "PD-1 antibody"] }, conditions: { any: ["肉瘤"] } }, orderBy: [ID_ASC]) {
      edges { matched { term entity { id } via { id } label quote arm { id } document { id } } } } }`;
    const { trials } = await ask(engine, text);
    const quoted = { quote: 'Anlotinib hydrochloride with cadonilimab', arm: { id: 'arm:NCT2/1' }, document: { id: 'document:NCT2' } };
    expect(trials.edges[1].matched).toEqual([
      { term: '安罗替尼', entity: { id: 'drug:anlotinib' }, via: [{ id: 'drug:anlotinib' }], label: 'Anlotinib hydrochloride', ...quoted },
      {
        term: 'PD-1 antibody',
        entity: { id: 'class:pd-1-antibody' },
        via: [{ id: 'class:pd-1-antibody' }, { id: 'class:pd-1-ctla-4-bispecific' }, { id: 'drug:cadonilimab' }],
        label: 'cadonilimab',
        ...quoted,
      },
      {
        term: '肉瘤',
        entity: { id: 'condition:sarcoma' },
        via: [{ id: 'condition:sarcoma' }, { id: 'condition:soft-tissue-sarcoma' }, { id: 'condition:liposarcoma' }],
        label: 'liposarcoma as printed',
        quote: null,
        arm: null,
        document: { id: 'document:NCT2' },
      },
    ]);
  });

  it.each([
    ['{ drug(term: "anlotinab") { id } }', 'Anlotinib'],
    ['{ trials(filter: { therapies: { any: ["condition:sarcoma"] } }) { totalCount } }', 'is the id of a condition'],
    ['{ trials(filter: { combination: { all: [] } }) { totalCount } }', 'filter.combination.all is empty'],
    ['{ organization(term: "Acme Oncologie") { id } }', 'Acme Oncology'],
    ['{ publication(term: "drug:anlotinib") { id } }', 'is the id of a drug'],
    ['{ subgraph(input: { roots: ["anlotinib"], relations: ["GIVEN"] }) { truncated } }', 'no relation type'],
  ])('refuses what means nothing: %s', async (text, hint) => {
    const [error] = (await askRaw(engine, text)).errors ?? [];
    expect(error?.message).toContain(hint);
    expect(error?.extensions.code).toBe('BAD_USER_INPUT');
    expect(error?.extensions.suggestions).toBeInstanceOf(Array);
  });
});
