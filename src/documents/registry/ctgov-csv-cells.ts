import { typedLabel } from '../page/glued.js';
import type { Layouts } from '../page/layout.js';
import { present } from '../present.js';
import type { OutcomeRecord, TrialRecord } from '../record.js';
import { dateOf } from '../values.js';
import { type CsvColumn, type CsvShape, columnKey } from './ctgov-csv-columns.js';
import { outcomesOf } from './ctgov-csv-outcomes.js';
import { sitesOf } from './ctgov-csv-sites.js';

type Fields = { -readonly [K in keyof TrialRecord]?: TrialRecord[K] };

interface Cell {
  readonly text: string;
  readonly column: CsvColumn;
  readonly layouts: Layouts;
  readonly warnings: string[];
}

/** What the cells of a row say, field by field. A column that the table of columns does not know is kept out with a warning. */
export function fieldsOf(values: ReadonlyMap<string, string>, layouts: Layouts, warnings: string[]): Partial<TrialRecord> {
  const fields: Fields & { sponsorClass?: string } = {};
  for (const [header, text] of values) {
    const column = layouts.csvColumns.get(columnKey(header));
    if (!column) warnings.push(`unknown column "${header.slice(0, 60)}"; it was kept out`);
    else merge(fields, READERS[column.shape]({ text, column, layouts, warnings }));
  }
  const { sponsorClass, ...rest } = fields;
  // Several classes are those of the sponsor and its collaborators, and which is whose is not said.
  const isOne = sponsorClass !== undefined && !sponsorClass.includes('|');
  return rest.sponsor && isOne ? { ...rest, sponsor: { ...rest.sponsor, class: sponsorClass } } : rest;
}

function merge(fields: Fields, found: Partial<TrialRecord>): void {
  for (const [field, value] of Object.entries(found)) {
    const before = fields[field as keyof Fields];
    const both = Array.isArray(before) && Array.isArray(value) ? [...before, ...value] : (before ?? value);
    Object.assign(fields, { [field]: both });
  }
}

const READERS: Readonly<Record<CsvShape, (cell: Cell) => Partial<TrialRecord>>> = {
  value: ({ text, column }) => ({ [column.field]: text.replace(/\s+/g, ' ') }),
  text: ({ text, column }) => ({ [column.field]: text }),
  date: ({ text, column, warnings }) => {
    const date = sureDate(text, warnings);
    return present({ [column.field]: column.field === 'version' ? dateOf(date) : date });
  },
  id: ({ text }) => ({ registryIds: text.match(/NCT\d{8}(?!\d)/g)?.slice(0, 1) ?? [] }),
  list: ({ text, column }) => ({ [column.field]: [...new Set(barred(text))] }),
  interventions: ({ text, layouts }) => ({ interventions: interventionsOf(text, layouts) }),
  organizations: ({ text, column }) => {
    const [first, ...others] = barred(text).map((name) => ({ name }));
    if (column.field === 'sponsor') return { ...present({ sponsor: first }), collaborators: others };
    return { collaborators: first ? [first, ...others] : [] };
  },
  ages: ({ text }) => agesOf(text),
  parts: (cell) => partsOf(cell),
  outcomes: ({ text, column, layouts }) => ({ outcomes: outcomesOf(text, column.field as OutcomeRecord['priority'], layouts.words) }),
  measures: ({ text, column, warnings }) => {
    warnings.push('which outcome measures are primary is not said');
    return { outcomes: barred(text).map((measure) => ({ priority: column.field as OutcomeRecord['priority'], measure })) };
  },
  sites: ({ text, layouts, warnings }) => ({ sites: sitesOf(text, layouts, warnings) }),
  drop: () => ({}),
  place: () => ({}),
};

/** The registry spells months out. Where a spreadsheet has written figures, of which either may be the month, only the year is sure. */
function sureDate(text: string, warnings: string[]): string {
  const [, first = '', sign = '', second = '', year = ''] = /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4})$/.exec(text.trim()) ?? [];
  if (year === '') return withWholeYear(text);
  // Full stops part dates where the day goes first.
  if (first === second || Number(first) > 12 || sign === '.') return [year, second, first].map(inTwo).join('-');
  if (Number(second) > 12) return [year, first, second].map(inTwo).join('-');
  warnings.push(`the date ${text} may mean two days; only its year is kept`);
  return year;
}

const inTwo = (part: string): string => part.padStart(2, '0');

/** "14-Mar-19", "Mar-19": so spreadsheets shorten "2019-03-14" and "2019-03". The registry opened in 2000 and tells of trials since 1970. */
function withWholeYear(text: string): string {
  const [, day = '', month = '', year = ''] = /^(?:(\d{1,2})[- ])?(\p{L}{3,9})[-. ](\d{2}|\d{4})$/u.exec(text.trim()) ?? [];
  if (month === '') return text;
  const century = year.length === 4 ? '' : Number(year) < 70 ? '20' : '19';
  return `${day} ${month} ${century}${year}`.trim();
}

function barred(text: string): string[] {
  return text
    .split('|')
    .map((item) => item.trim())
    .filter((item) => item !== '');
}

/** "Drug: X|Drug: Y" → labels with their types; a bar inside a name leaves a part without a type, which belongs to the one before. */
function interventionsOf(text: string, layouts: Layouts): TrialRecord['interventions'] {
  const items: string[] = [];
  for (const part of text.split('|')) {
    if (items.length === 0 || typedLabel(part.trim(), layouts.words).type !== undefined) items.push(part);
    else items.push(`${items.pop()}|${part}`);
  }
  const labelled = items.map((item) => item.trim()).filter((item) => item !== '');
  return labelled.map((item) => ({ ...typedLabel(item, layouts.words), otherNames: [], arms: [] }));
}

/** "18 Years to 70 Years (Adult, Older Adult)", "up to 21 Years", "18 Years and older"; groups of ages alone give no limit. */
function agesOf(text: string): Partial<TrialRecord> {
  const printed = text.replace(/\(.*$/s, '').replace(/\s+/g, ' ').trim();
  if (!/\d/.test(printed)) return {};
  const [from, to] = printed.split(/(?:^| )(?:up )?to /i);
  return present({ minimumAge: from?.replace(/ and (?:older|up|over)$/i, ''), maximumAge: to });
}

/** "Allocation: Randomized|Masking: None (Open Label)": each part is a cell under a header of its own. */
function partsOf({ text, layouts, warnings }: Cell): Partial<TrialRecord> {
  const fields: Fields = {};
  for (const part of barred(text)) {
    const [, header = '', value = ''] = /^([^:]{1,60}):(.*)$/s.exec(part) ?? [];
    const column = layouts.csvColumns.get(columnKey(header));
    if (!column) warnings.push(`unknown part "${part.slice(0, 60)}" of a cell; it was kept out`);
    else if (column.shape === 'value' && value.trim() !== '') merge(fields, { [column.field]: value.trim() });
  }
  return fields;
}
