import { saysOnlyPhase } from '../phases.js';
import { withGluedHeadingsParted } from './glued-headings.js';
import type { Heading } from './heading.js';
import { headingOn, inlineHeading } from './heading-lines.js';
import { withTablesAsHeadings } from './heading-tables.js';
import { idsInText } from './ids-in-text.js';
import type { Layouts, WordLists } from './layout.js';
import type { Layout } from './page-layout.js';
import { cleanLines } from './page-lines.js';
import { isClosedField, isValueOf } from './printed-values.js';

/** The first layout whose signs a text shows, of several of one rank that which shows most; undefined when it is no page of a trial that the tables know. */
export function layoutOf(text: string, layouts: Layouts): Layout | undefined {
  const lines = cleanLines(text).filter((line) => line !== '');
  const said: Said = {
    lines,
    cells: new Set(lines.flatMap(withCells)),
    unmarked: new Set(lines.flatMap(withCells).map((cell) => cell.replace(/\s*[:：]$/, ''))),
  };
  const first = layouts.pages.find((layout) => isShown(layout, said, layouts.words));
  if (!first || signCount(first) === 0) return first;
  const equal = layouts.pages.filter((layout) => layout.rank === first.rank && signCount(layout) > 0);
  const shown = equal.map((layout) => (layout === first || isShown(layout, said, layouts.words) ? signsShown(layout, said) : 0));
  return equal[shown.indexOf(Math.max(...shown))];
}

/** The lines of a text, and its lines and the cells of its rows as a set, as printed and without a colon at their end. */
interface Said {
  readonly lines: readonly string[];
  readonly cells: ReadonlySet<string>;
  readonly unmarked: ReadonlySet<string>;
}

const signCount = ({ lines }: Layout): number => lines.signs.length + lines.signStarts.length;

function isShown(layout: Layout, { lines, cells, unmarked }: Said, words: WordLists): boolean {
  if (layout.lines.excludePatterns.some((pattern) => lines.some((line) => line.length <= 200 && pattern.test(line)))) return false;
  if (layout.lines.excludes.some((line) => cells.has(line) || cells.has(`${line}:`))) return false;
  if (layout.preface === 'prose' && otherFields(lines, layout) > FIELDS_BESIDE_PROSE) return false;
  if (signCount(layout) === 0) return isTrialPage(lines, layout, words);
  return signsShown(layout, { lines, cells, unmarked }) >= layout.needs;
}

/** Signs of a prose page are its headings, which bear no colon. */
function signsShown(layout: Layout, { lines, cells, unmarked }: Said): number {
  const starts = layout.lines.signStarts.filter((start) => lines.some((line) => line.startsWith(start)));
  const known = layout.preface === 'prose' ? cells : unmarked;
  return layout.lines.signs.filter((sign) => known.has(sign) || cells.has(sign)).length + starts.length;
}

/** A sign of a publisher may be a cell of a row. */
const withCells = (line: string): readonly string[] =>
  line.length <= LONGEST_ROW && line.includes('\t') ? [line, ...line.split('\t')] : [line];

const LONGEST_ROW = 1_000;

/** A measure on a prose page may be called like a heading ("Age", "Sex"); more fields than these are headings. */
const FIELDS_BESIDE_PROSE = 2;

/** How many fields a text names beside those of the layout's own signs. */
function otherFields(lines: readonly string[], layout: Layout): number {
  const own = new Set(layout.lines.signs.map((sign) => headingOn(sign, '', layout)?.field));
  return [...shown(lines, layout)].filter((field) => !own.has(field)).length;
}

/**
 * Whether a text without the signs of any publisher is the page of a trial. Many pages have a title, a summary, a place and a start; two fields
 * that only trials have, with values that they can have, tell, or one among many.
 */
function isTrialPage(printed: readonly string[], layout: Layout, words: WordLists): boolean {
  const lines = withGluedHeadingsParted(withTablesAsHeadings(printed, layout, words), layout);
  const all = shown(lines, layout).size;
  const own = all < layout.needs ? 0 : trialFields(lines, layout, words);
  return own >= 2 || (own === 1 && all >= 2 * layout.needs) || (all >= layout.needs && asksWhoCanJoin(lines, layout));
}

/** A leaflet asks who can take part, and says its trial's number in a sentence. */
const asksWhoCanJoin = (lines: readonly string[], layout: Layout): boolean =>
  lines.some((line) => headingOn(line, '', layout)?.field === 'eligibility') && idsInText(lines, layout).length > 0;

const LISTS: readonly string[] = ['interventions', 'arms', 'primaryOutcomes', 'secondaryOutcomes'];

function trialFields(lines: readonly string[], layout: Layout, words: WordLists): number {
  const fields = new Set<string>(lines.slice(0, FIRST_LINES).flatMap((line) => bareFields(line, layout, words)));
  for (const [index, line] of lines.entries()) {
    const whole = headingOn(line, '', layout);
    const inline = whole ? undefined : inlineHeading(line, '', layout);
    const heading = whole ?? inline?.heading;
    const value = inline?.value ?? lines[index + 1] ?? '';
    if (heading && isOfTrial(heading, value, layout)) fields.add(heading.field);
  }
  return fields.size;
}

/** Above the first heading stand single words of closed fields. */
const FIRST_LINES = 10;

function bareFields(line: string, layout: Layout, words: WordLists): string[] {
  const pieces = line.length > 120 ? [] : line.split(/ [·•|] /).filter((piece) => /\p{L}{4}/u.test(piece));
  const isOf = (field: string, piece: string): boolean =>
    field === 'phases' ? saysOnlyPhase(piece, words.get('phase-beside') ?? new Set()) : isValueOf(layout, field, piece);
  return pieces.flatMap((piece) => ['status', 'phases'].filter((field) => isOf(field, piece)));
}

/** A registry's id, a phase, a status, a design, criteria in two lists, endpoints, what is given. */
function isOfTrial({ field, shape }: Heading, value: string, layout: Layout): boolean {
  if (field === 'registryIds') return /\d{5}|\d{4}-\d{6}/.test(value) && value.length <= 60;
  if (field === 'eligibility') return shape === 'titled';
  return LISTS.includes(field) || (isClosedField(field) && field !== 'sex' && isValueOf(layout, field, value));
}

/** How many different fields the headings of a text name: a page of a trial has several, an article has hardly one. */
export function fieldsShown(lines: readonly string[], layout: Layout): number {
  return shown(lines, layout).size;
}

function shown(lines: readonly string[], layout: Layout): ReadonlySet<string> {
  const fields = new Set<string>();
  for (const line of lines) {
    const found = headingOn(line, '', layout) ?? inlineHeading(line, '', layout)?.heading;
    if (found && found.field !== '' && found.shape !== 'references') fields.add(found.field);
  }
  return fields;
}
