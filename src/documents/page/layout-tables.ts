import { join } from 'node:path';
import { readTsv, type Tsv, type TsvRow } from '../../tsv.js';
import { type Heading, headingKey, SHAPES, type Shape } from './heading.js';
import { lineRulesOf } from './line-rules.js';
import type { Layout } from './page-layout.js';

type PageLayout = Omit<Layout, 'qualifiers' | 'words' | 'values' | 'registries'>;

const COLUMNS = ['layout', 'rank', 'source', 'needs', 'mark', 'inline', 'wrapped', 'preface', 'includes', 'dates'];

/**
 * Reads the page layouts of a folder, in the order in which they are tried.
 * @throws Error with file and line at the first row that cannot be right.
 */
export function loadPageLayouts(folder: string, lines: Tsv): PageLayout[] {
  const headings = readHeadings(join(folder, 'headings.tsv'));
  const layouts = readTsv(join(folder, 'layouts.tsv'), COLUMNS);
  return [...layouts.rows]
    .sort((a, b) => Number(a.cells.rank) - Number(b.cells.rank))
    .map((row) => layoutOf(row, layouts.path, headings, lines));
}

/** Headings with their keys. */
type HeadingsByLayout = ReadonlyMap<string, readonly (readonly [string, Heading])[]>;

function readHeadings(path: string): HeadingsByLayout {
  const byLayout = new Map<string, (readonly [string, Heading])[]>();
  const seen = new Map<string, number>();
  for (const { cells, line } of readTsv(path, ['layout', 'section', 'heading', 'field', 'shape']).rows) {
    const { layout = '', section = '', heading = '', field = '', shape = '' } = cells;
    if (!(SHAPES as readonly string[]).includes(shape))
      throw new Error(`${path}:${line}: "${shape}" is no shape; use one of ${SHAPES.join(', ')}`);
    if (heading === '') throw new Error(`${path}:${line}: the heading is empty`);
    const key = headingKey(section, heading);
    const place = `${layout}\t${key}`;
    if (seen.has(place)) throw new Error(`${path}:${line}: the heading "${heading}" stands already on line ${seen.get(place)}`);
    seen.set(place, line);
    const rows = byLayout.get(layout) ?? [];
    byLayout.set(layout, rows);
    rows.push([key, { section, heading, field, shape: shape as Shape }]);
  }
  return byLayout;
}

function layoutOf(row: TsvRow, path: string, headings: HeadingsByLayout, lines: Tsv): PageLayout {
  const { layout: name = '', source = '', mark = '', preface = '', includes = '', dates = '' } = row.cells;
  if (!['colon', 'none', 'either'].includes(mark)) throw new Error(`${path}:${row.line}: mark is "${mark}"; use colon, none or either`);
  if (!['title', 'prose'].includes(preface)) throw new Error(`${path}:${row.line}: preface is "${preface}"; use title or prose`);
  if (!['', 'day-first'].includes(dates)) throw new Error(`${path}:${row.line}: dates is "${dates}"; use day-first or nothing`);
  const needs = Number(row.cells.needs);
  if (!Number.isInteger(needs) || needs < 1)
    throw new Error(`${path}:${row.line}: needs is "${row.cells.needs}"; use a whole number from 1`);
  if (includes !== '' && !headings.has(includes))
    throw new Error(`${path}:${row.line}: no heading belongs to the included layout "${includes}"`);
  return {
    name,
    rank: Number(row.cells.rank),
    source,
    needs,
    mark: mark as Layout['mark'],
    inline: row.cells.inline === 'yes',
    wrapped: row.cells.wrapped === 'yes',
    preface: preface as Layout['preface'],
    dayFirst: dates === 'day-first',
    headings: new Map([...(headings.get(includes) ?? []), ...(headings.get(name) ?? [])]),
    lines: lineRulesOf(lines, ['*', name]),
  };
}
