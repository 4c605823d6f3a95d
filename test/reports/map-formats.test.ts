import { parse } from 'csv-parse/sync';
import { expect, it } from 'vitest';
import type { EvidenceMap } from '../../src/reports/evidence-map.js';
import { exportedMap } from '../../src/reports/map-formats/exported-map.js';
import { heatClass, heatSteps } from '../../src/reports/map-formats/html/heat.js';
import { mapPage } from '../../src/reports/map-formats/html/map-page.js';
import { axisWords, type MapReport } from '../../src/reports/map-formats/html/map-report.js';

const NASTY = `=<b onclick="x">&'\u0000\uD800\u202E,"`;
const heading = (key: string, label: string, trialCount: number) => ({ key, label, trialCount });
const cell = (row: string, column: string, trialCount: number) => ({ row, column, trialCount, findingCount: 1, publicationCount: 0 });

const MAP: EvidenceMap = {
  rowAxis: 'DRUG',
  columnAxis: 'COUNTRY',
  rows: [heading('drug:a', NASTY, 2), heading('drug:b', '安罗替尼', 1)],
  columns: [heading('France', 'France', 1), heading('@China', '@China', 2)],
  cells: [cell('drug:a', 'France', 1), cell('drug:a', '@China', 2), cell('drug:b', 'France', 0), cell('drug:b', '@China', 1)],
  trialCount: 1234,
  gapCount: 1,
  omittedRows: 5,
  omittedColumns: 0,
  trialsWithoutRow: 1,
  trialsWithoutColumn: 0,
};

const trial = (id: string, name: string, url: string | null) => {
  const rest = { registryIds: [], status: 'RECRUITING', phases: ['PHASE1', 'PHASE2'], startDate: '2024' };
  return { id, name, url, ...rest };
};

const REPORT: MapReport = {
  map: MAP,
  rows: axisWords('DRUG', 'A drug.'),
  columns: axisWords('COUNTRY', 'A country.'),
  filter: `{"text": "</code><script>alert(1)</script>"}`,
  command: 'npm run report',
  data: { version: 'abc', updatedAt: '2026-01-02T03:04:05Z', documents: 3 },
  listed: [['trial:1'], ['trial:1'], [], ['trial:2']],
  mostListed: 1,
  trials: [trial('trial:1', NASTY, 'https://registry.example/1?a=1&b="2"'), trial('trial:2', '一项研究', 'javascript:alert(1)')],
};

const PAGE = [...mapPage(REPORT)].join('');

it('the page takes what sources say as text, whatever it is', () => {
  expect(PAGE.match(/<(script|link|img|iframe|object|b)\b/g)).toBeNull();
  expect(PAGE).not.toMatch(/javascript:|onclick="|\u202E|@import|url\(/);
  expect(PAGE).not.toMatch(/(?!\n)[\p{Cc}\p{Cs}]/u);
  expect(PAGE).toContain('=&lt;b onclick=&quot;x&quot;&gt;&amp;&#39;,&quot;');
  expect(PAGE).toContain('<code>{&quot;text&quot;: &quot;&lt;/code&gt;&lt;script&gt;');
  expect(PAGE).toContain('<span lang="zh">安罗替尼</span>');
});

it('every link leads somewhere: within the page, or to a registry', () => {
  const links = [...PAGE.matchAll(/href="([^"]*)"/g)].map(([, link = '']) => link);
  const ids = new Set([...PAGE.matchAll(/ id="([^"]*)"/g)].map(([, id]) => `#${id}`));
  expect(links.filter((link) => !ids.has(link))).toEqual(['https://registry.example/1?a=1&amp;b=&quot;2&quot;']);
});

it('tells all that the map tells', () => {
  expect(PAGE.match(/<td class="h\d"/g)).toHaveLength(4);
  expect(PAGE.match(/<th scope="col">/g)?.length).toBeGreaterThan(1);
  expect(PAGE).toContain('<caption id="caption">Trials by drug (rows) and country (columns).');
  expect(PAGE).toContain('1,234 trials. 1 gap among 4 cells.');
  expect(PAGE).toContain('the 2 drugs of most trials; 5 more are left out; 1 trial has no known drug');
  expect(PAGE).toContain('all 2 countries of these trials');
  expect(PAGE).toContain('<dd><a href="#t0">trial:1</a> and 1 more</dd>');
  expect(PAGE).toContain('No trial: France.');
  expect(PAGE).toContain('<td>Phase 1, Phase 2</td><td>Recruiting</td><td>2024</td>');
});

it('has a shade for every number', () => {
  expect([0, 1, 2, 3, 29, 30, 100, 9999].map(heatClass)).toEqual(['h0', 'h1', 'h1', 'h2', 'h3', 'h4', 'h5', 'h5']);
  expect(heatSteps().map(({ range }) => range)).toEqual(['0: gap', '1 to 2', '3 to 9', '10 to 29', '30 to 99', '100 or more']);
});

it('no cell of the CSV is a formula, and every cell comes back', () => {
  const rows: string[][] = parse(exportedMap(MAP, 'CSV'), { from: 2 });
  const written = Buffer.from(NASTY).toString();
  expect(rows.map(([row, label, , column]) => [row, label, column])).toEqual([
    ['drug:a', `'${written}`, 'France'],
    ['drug:a', `'${written}`, "'@China"],
    ['drug:b', '安罗替尼', 'France'],
    ['drug:b', '安罗替尼', "'@China"],
  ]);
  expect(rows.map((row) => row.slice(6))).toEqual([
    ['1', '1', '0'],
    ['2', '1', '0'],
    ['0', '1', '0'],
    ['1', '1', '0'],
  ]);
});

it('the JSON is the map', () => {
  expect(JSON.parse(exportedMap(MAP, 'JSON'))).toEqual(MAP);
});
