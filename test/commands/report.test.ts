import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { graphql } from 'graphql';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { contextOf, sourcesOf } from '../../src/api/context.js';
import { apiSchema } from '../../src/api/schema.js';
import { report as reportHere } from '../../src/commands/report.js';
import { openEmbedded } from '../../src/graph/embedded.js';
import { SEED_DOCUMENTS } from '../places.js';
import { vocabulary } from '../vocabulary/vocabulary.js';
import { command } from './running.js';

const folder = mkdtempSync(join(tmpdir(), 'report-command-'));
const graph = join(folder, 'graph');
const out = (name: string) => join(folder, 'out', name);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const report = (...args: string[]) => command(['report', ...args], { GRAPH_PATH: graph }).ended;
const map = (...args: string[]) => report('evidence-map', '--rows', 'DRUG_CLASS', '--columns', 'CONDITION', ...args);

const FILTER = { conditions: { any: ['软组织肉瘤'] }, not: { phases: ['PHASE3'] } };
const EXPORTS = `query($filter: TrialFilter) { evidenceMap(rows: DRUG_CLASS, columns: CONDITION, filter: $filter, rowLimit: 12, columnLimit: 7) {
  csv: export(format: CSV) json: export(format: JSON) } }`;

describe('npm run report', () => {
  beforeAll(async () => {
    mkdirSync(join(folder, 'out'));
    expect((await command(['ingest', SEED_DOCUMENTS], { GRAPH_PATH: graph }).ended).code).toBe(0);
  });

  it('writes the CSV and JSON that the API answers', async () => {
    const limited = ['--filter', JSON.stringify(FILTER), '--row-limit', '12', '--column-limit', '7'];
    for (const name of ['map.csv', 'map.json']) expect(await map(...limited, '--out', out(name))).toMatchObject({ code: 0, error: '' });
    const engine = await openEmbedded(graph);
    const sources = sourcesOf(engine, vocabulary);
    const asked = { schema: apiSchema(), source: EXPORTS, variableValues: { filter: FILTER }, contextValue: contextOf(sources) };
    // biome-ignore lint/suspicious/noExplicitAny: an answer has the shape of its question
    const { evidenceMap } = (await graphql(asked)).data as any;
    await engine.close();
    expect(JSON.parse(evidenceMap.json).cells).toHaveLength(84);
    expect(readFileSync(out('map.csv'), 'utf8')).toBe(evidenceMap.csv);
    expect(readFileSync(out('map.json'), 'utf8')).toBe(evidenceMap.json);
  });

  it('writes a page that stands alone, and leaves nothing else', async () => {
    writeFileSync(out('map.html'), 'an older map');
    const { code, out: told } = await map('--out', out('map.html'), '--trials-per-cell', '2');
    expect([code, told]).toEqual([
      0,
      expect.stringMatching(/^\d+ × \d+ cells of \d+ trials, \d+ without any, written to .*map\.html\.\n$/),
    ]);
    const page = readFileSync(out('map.html'), 'utf8');
    const [, rows = '', columns = ''] = /^(\d+) × (\d+)/.exec(told) ?? [];
    expect(page.match(/<td class="h\d"/g)).toHaveLength(Number(rows) * Number(columns));
    expect(page).toMatch(/^<!doctype html>\n<html lang="en">/);
    expect(page).toMatch(/graph version <code>[\da-f]+<\/code>/);
    expect(page).not.toMatch(/<script|<link|<img|src=|@import|url\(/);
    const links = [...page.matchAll(/href="([^"]*)"/g)].map(([, link = '']) => link);
    const ids = new Set([...page.matchAll(/ id="([^"]*)"/g)].map(([, id]) => `#${id}`));
    expect(links.filter((link) => !ids.has(link) && !/^https?:/.test(link))).toEqual([]);
    expect(links.filter((link) => link.startsWith('https://clinicaltrials.gov/')).length).toBeGreaterThan(10);
    expect(readdirSync(join(folder, 'out')).sort()).toEqual(['map.csv', 'map.html', 'map.json']);
  });

  it('helps', async () => {
    const { code, out: told } = await report('--help');
    expect([code, told]).toEqual([0, expect.stringContaining('npm run report -- evidence-map')]);
  });

  const given = { rows: 'DRUG', columns: 'PHASE', out: out('wrong.csv') };
  const wrong = (options: Record<string, string>) =>
    Object.entries({ ...given, ...options }).flatMap(([name, value]) => [`--${name}`, value]);
  it.each([
    ['another report', ['funnel'], /no report "funnel": there is evidence-map/],
    ['an axis that is none', ['evidence-map', ...wrong({ rows: 'MOLECULE' })], /--rows is "MOLECULE": give one of DRUG, DRUG_CLASS/],
    ['no axis', ['evidence-map', '--rows', 'DRUG', '--out', given.out], /--columns is missing/],
    ['another ending', ['evidence-map', ...wrong({ out: out('map.pdf') })], /give \.html, \.csv or \.json/],
    ['no file', ['evidence-map', '--rows', 'DRUG', '--columns', 'PHASE'], /--out is missing/],
    ['a folder that is not there', ['evidence-map', ...wrong({ out: out('none/map.csv') })], /folder .*none is not there/],
    ['a limit out of range', ['evidence-map', ...wrong({ 'row-limit': '0' })], /--row-limit is "0": give a whole number from 1 to 100/],
    ['a filter that is no JSON', ['evidence-map', ...wrong({ filter: '{phases' })], /--filter is no JSON/],
    ['a filter field that is none', ['evidence-map', ...wrong({ filter: '{"phase": ["PHASE1"]}' })], /phase.*Its fields are .*phases/],
    ['a phase that is none', ['evidence-map', ...wrong({ filter: '{"phases": ["PHASE9"]}' })], /--filter at phases\.0: .*PHASE9/],
    [
      'a drug that is none',
      ['evidence-map', ...wrong({ filter: '{"therapies": {"any": ["anlotinab"]}}' })],
      /--filter: "anlotinab" is no known .*did you mean "anlotinib"/i,
    ],
    ['a filter without quotes', ['evidence-map', ...wrong({}), 'sarcoma'], /"sarcoma" is one too many/],
    ['an option that is none', ['evidence-map', ...wrong({ row: 'DRUG' })], /--row/],
  ])('refuses %s in one sentence', async (_, args, hint) => {
    vi.stubEnv('GRAPH_PATH', graph);
    await expect(reportHere(args)).rejects.toMatchObject({ exitCode: 2, message: expect.stringMatching(hint) });
    expect(existsSync(given.out)).toBe(false);
    vi.unstubAllEnvs();
  });

  it('ends wrong use with one line and 2', async () => {
    const { code, error, out: told } = await report('evidence-map', ...wrong({ filter: '{"therapies": {"any": ["anlotinab"]}}' }));
    expect({ code, told, lines: error.trim().split('\n') }).toEqual({ code: 2, told: '', lines: [expect.stringContaining('anlotinib')] });
  });

  it('says that a graph is empty, and makes none', async () => {
    const none = join(folder, 'none');
    const { code, error } = await command(['report', 'evidence-map', ...wrong({})], { GRAPH_PATH: none }).ended;
    expect([code, error, existsSync(none)]).toEqual([
      2,
      expect.stringMatching(/^The graph \(.*none\) is empty: .*npm run ingest.*\n$/),
      false,
    ]);
  });
});
