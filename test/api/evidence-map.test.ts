import { parse } from 'csv-parse/sync';
import { beforeAll, expect, it } from 'vitest';
import type { Engine } from '../../src/graph/engine.js';
import { describeOnEngines } from '../engines.js';
import { ask, askRaw, counting, fill } from './asking.js';
import { FILTER_OF, VARIED } from './filters-of-values.js';

interface Cell {
  readonly row: string;
  readonly column: string;
  readonly trialCount: number;
  readonly findingCount: number;
  readonly publicationCount: number;
  readonly trials: { readonly totalCount: number; readonly nodes: readonly Trial[] };
}

interface Trial {
  readonly id: string;
  readonly findings: readonly { id: string }[];
  readonly publications: readonly { id: string }[];
}

const HEADING = '{ key label trialCount node { id } }';
const TRIALS = 'trials(first: 100) { totalCount nodes { id findings { id } publications { id } } }';
const CELL = `{ row column trialCount findingCount publicationCount ${TRIALS} }`;
const MAP = `query($rows: MapAxis!, $columns: MapAxis!, $filter: TrialFilter, $limit: Int) {
  evidenceMap(rows: $rows, columns: $columns, filter: $filter, rowLimit: $limit, columnLimit: $limit) {
    trialCount gapCount omittedRows omittedColumns trialsWithoutRow trialsWithoutColumn
    rows ${HEADING} columns ${HEADING} cells ${CELL} csv: export(format: CSV) json: export(format: JSON) } }`;

describeOnEngines('evidence maps', (open) => {
  let engine: Engine;
  beforeAll(async () => {
    engine = await fill(await open(), VARIED);
  });

  const mapOf = async (rows: string, columns: string, { filter = {}, limit = 30 }: { filter?: object; limit?: number } = {}) =>
    (await ask(engine, MAP, { rows, columns, filter, limit })).evidenceMap;
  const idsOf = async (filter: object): Promise<string[]> => {
    const text = 'query($filter: TrialFilter) { trials(filter: $filter, orderBy: [ID_ASC]) { nodes { id } } }';
    return (await ask(engine, text, { filter })).trials.nodes.map(({ id }: { id: string }) => id);
  };

  it.each([
    ['DRUG_CLASS', 'CONDITION', {}],
    ['COMBINATION', 'PHASE', {}],
    ['COUNTRY', 'START_YEAR', {}],
    ['DRUG', 'DRUG', { conditions: { any: ['sarcoma'] } }],
    ['TARGET', 'STATUS', { not: { countries: ['china'] } }],
    ['ENDPOINT', 'DRUG', { enrollment: { min: 5000 } }],
  ])('%s × %s of %j: every cell is the list of its two filters', async (rows, columns, filter) => {
    const map = await mapOf(rows, columns, { filter });
    expect(map.cells).toHaveLength(map.rows.length * map.columns.length);
    expect(map.trialCount).toBe((await idsOf(filter)).length);
    for (const { key, trialCount } of map.rows)
      expect(await idsOf({ and: [filter, FILTER_OF[rows]?.(key)] }), key).toHaveLength(trialCount);
    for (const cell of map.cells as Cell[]) {
      const ids = await idsOf({ and: [filter, FILTER_OF[rows]?.(cell.row), FILTER_OF[columns]?.(cell.column)] });
      expect([cell.trialCount, cell.trials.totalCount, cell.trials.nodes.map(({ id }) => id)]).toEqual([ids.length, ids.length, ids]);
      const { nodes } = cell.trials;
      const publications = nodes.flatMap((trial) => trial.publications.map(({ id }) => id));
      expect(cell.findingCount).toBe(new Set(nodes.flatMap(({ findings }) => findings.map(({ id }) => id))).size);
      expect(cell.publicationCount).toBe(new Set(publications).size);
    }
    expect(map.gapCount).toBe(map.cells.filter(({ trialCount }: Cell) => trialCount === 0).length);
  });

  it('shows the gaps, every row with every column in order', async () => {
    const { rows, columns, cells, gapCount, trialCount, trialsWithoutColumn } = await mapOf('DRUG_CLASS', 'CONDITION');
    expect(rows.map(({ label }: { label: string }) => label)).toEqual([
      'VEGFR inhibitor',
      'PD-1 antibody',
      'PD-1/CTLA-4 bispecific antibody',
    ]);
    expect(columns.map(({ key }: { key: string }) => key.split(':')[1])).toEqual(['sarcoma', 'soft-tissue-sarcoma', 'liposarcoma']);
    expect(cells.map(({ trialCount: count }: Cell) => count)).toEqual([4, 3, 2, 4, 3, 2, 1, 1, 1]);
    expect([gapCount, trialCount, trialsWithoutColumn]).toEqual([0, 8, 4]);
    const drugs = await mapOf('DRUG', 'CONDITION');
    expect(drugs.cells.slice(-6).map(({ trialCount: count }: Cell) => count)).toEqual([0, 0, 0, 1, 1, 1]);
    expect(drugs.gapCount).toBe(7);
  });

  it('keeps phases, statuses and years in their own order', async () => {
    const { rows, columns } = await mapOf('PHASE', 'STATUS');
    expect(rows.map(({ key }: { key: string }) => key)).toEqual(['PHASE1', 'PHASE2']);
    expect(columns.map(({ label }: { label: string }) => label)).toEqual(['Recruiting', 'Completed', 'Unknown']);
    expect((await mapOf('STATUS', 'START_YEAR')).columns.map(({ key }: { key: string }) => key)).toEqual(['2023', '2024', '2025']);
  });

  it('tells what the limits leave out', async () => {
    const { rows, columns, cells, omittedRows, omittedColumns, trialCount } = await mapOf('DRUG', 'CONDITION', { limit: 2 });
    expect([rows.length, columns.length, cells.length, omittedRows, omittedColumns, trialCount]).toEqual([2, 2, 4, 3, 1, 8]);
  });

  it('exports what it shows', async () => {
    const { csv, json, ...map } = await mapOf('DRUG', 'CONDITION', { limit: 4 });
    const cells = map.cells.map(({ trials: _, ...cell }: Cell) => cell);
    const headings = (list: { node: unknown }[]) => list.map(({ node: _, ...heading }) => heading);
    const { rows, columns } = map;
    expect(JSON.parse(json)).toEqual({
      ...map,
      rowAxis: 'DRUG',
      columnAxis: 'CONDITION',
      rows: headings(rows),
      columns: headings(columns),
      cells,
    });
    const named = (list: { key: string; label: string; trialCount: number }[], key: string) => list.find((one) => one.key === key);
    const expected = cells.map(({ row, column, trialCount, findingCount, publicationCount }: Cell) => {
      const [down, across] = [named(rows, row), named(columns, column)];
      const counts = [trialCount, findingCount, publicationCount];
      return [row, down?.label, down?.trialCount, column, across?.label, across?.trialCount, ...counts].map(String);
    });
    expect(csv.endsWith('\r\n')).toBe(true);
    expect(parse(csv, { from: 2, record_delimiter: '\r\n' })).toEqual(expected);
  });

  it('pages through the trials of a cell, which say why they are there', async () => {
    const page = `query($after: String) { evidenceMap(rows: DRUG_CLASS, columns: CONDITION, rowLimit: 2, columnLimit: 1) { cells {
      trials(first: 2, after: $after) { pageInfo { endCursor } edges { node { id } matched { term via { id } } } } } } }`;
    const [, first] = (await ask(engine, page.replace(', after: $after', '').replace('($after: String)', ''))).evidenceMap.cells;
    expect(first.trials.edges[0].matched).toEqual([
      { term: 'PD-1 antibody', via: [{ id: 'class:pd-1-antibody' }, { id: 'drug:toripalimab' }] },
      { term: 'Sarcoma', via: [{ id: 'condition:sarcoma' }, { id: 'condition:soft-tissue-sarcoma' }] },
    ]);
    const { data, errors } = await askRaw(engine, page, { after: first.trials.pageInfo.endCursor });
    expect([data, errors?.[0]?.message]).toEqual([null, expect.stringContaining('another list')]);
    const one = page.replace('rowLimit: 2', 'rowLimit: 1');
    const [cell] = (await ask(engine, one.replace(', after: $after', '').replace('($after: String)', ''))).evidenceMap.cells;
    const next = (await ask(engine, one, { after: cell.trials.pageInfo.endCursor })).evidenceMap.cells[0];
    expect([...cell.trials.edges, ...next.trials.edges].map(({ node }) => node.id.slice(-1))).toEqual(['1', '2', '3', '7']);
  });

  it('costs as many statements for a large map as for a small one', async () => {
    const statements = async (limit: number) => {
      const counted = counting(engine);
      const text = `query($limit: Int) { evidenceMap(rows: DRUG, columns: CONDITION, rowLimit: $limit, columnLimit: $limit) { rows { label } cells { findingCount publicationCount trialCount } } }`;
      const { evidenceMap } = await ask(counted, text, { limit });
      return { statements: counted.statements.length, cells: evidenceMap.cells.length };
    };
    const [small, large] = [await statements(1), await statements(100)];
    expect([small.cells, large.cells]).toEqual([1, 15]);
    expect(large.statements).toBe(small.statements);
  });

  it.each([
    ['rowLimit: 0', 'rowLimit: 0 is out of range'],
    ['columnLimit: 101', 'columnLimit: 101 is out of range'],
    ['filter: { therapies: { any: ["anlotinab"] } }', 'Anlotinib'],
  ])('refuses %s', async (argument, hint) => {
    const text = `{ evidenceMap(rows: DRUG, columns: PHASE, ${argument}) { trialCount } }`;
    const [error] = (await askRaw(engine, text)).errors ?? [];
    expect([error?.message, error?.extensions.code]).toEqual([expect.stringContaining(hint), 'BAD_USER_INPUT']);
  });
});
