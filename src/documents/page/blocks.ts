import { isBelievedHeading, isText, type PageHabits, showsInline } from './believed-headings.js';
import type { Block } from './block.js';
import type { Heading } from './heading.js';
import { headingOn, inlineHeading } from './heading-lines.js';
import { sharesWord } from './heading-words.js';
import type { Layout } from './page-layout.js';
import { looksLikeName, personalHeading } from './personal-headings.js';
import { isClosedField, isValueOf } from './printed-values.js';

const WHOLE_VALUE: readonly Heading['shape'][] = [
  'value',
  'list',
  'words',
  'text',
  'titled',
  'member',
  'arm',
  'arms',
  'flag',
  'outcomes',
  'sites',
  'personal',
  'drop',
];

/** Cuts the lines of a page at its headings. Those inside running text are believed only where the page does not name their field outside of it. */
export function blocksOf(lines: readonly string[], layout: Layout): Block[] {
  const lists = lines.filter((line) => inlineHeading(line, '', layout)?.heading.field === 'interventions');
  const listsOnce = lists.length === 1;
  const strict = cut(lines, layout, { inlineInText: false, named: new Set(), listsOnce });
  const named = fieldsOutsideText(strict);
  return cut(lines, layout, { inlineInText: showsInline(lines, layout), named: new Set(named), listsOnce });
}

/** Fields that headings outside of running text name. A list's rows may bear a heading each ("药物：…"): they stand where the first of them does. */
function fieldsOutsideText(blocks: readonly Block[]): string[] {
  let before: Block | undefined;
  return blocks.flatMap(({ heading }, at) => {
    const above = blocks[at - 1];
    if (above?.heading?.field !== heading?.field) before = above;
    return heading && !isText(before) ? [heading.field] : [];
  });
}

function cut(lines: readonly string[], layout: Layout, page: PageHabits): Block[] {
  const blocks: Block[] = [{ heading: undefined, printed: '', section: '', lines: [], known: true }];
  let section = '';
  for (const [index, line] of lines.entries()) {
    const last = blocks.at(-1) as Block;
    const next = lines.slice(index + 1, index + 3).find((text) => text !== '');
    const found = headingAt(line, { section, layout, last, next });
    const isBelieved =
      found?.heading === undefined || isBelievedHeading({ ...found, heading: found.heading, line, next }, last, layout, page);
    if (found && !isBelieved) last.lines.push(line);
    else if (found?.heading?.shape === 'inner') last.lines.push(line);
    else if (found) {
      const { heading } = found;
      if (heading) section = sectionAfter(heading, section);
      blocks.push({ heading, printed: found.printed, section, lines: found.value === undefined ? [] : [found.value], known: true });
    } else if (isUnknownHeading(line, last, layout, lines[index + 1])) {
      blocks.push({ heading: undefined, printed: wordsOf(line), section, lines: [], known: false });
    } else last.lines.push(line);
  }
  return blocks;
}

interface Around {
  readonly section: string;
  readonly layout: Layout;
  readonly last: Block;
  readonly next: string | undefined;
}

interface Found {
  readonly heading: Heading | undefined;
  readonly printed: string;
  readonly value?: string;
}

function headingAt(line: string, { section, layout, last, next = '' }: Around): Found | undefined {
  if (line === '' || isAwaitedValue(line, last, layout)) return undefined;
  const whole = headingOn(line, section, layout);
  if (whole) return { heading: whole, printed: line.replace(/[:：]$/, '') };
  const inline = inlineHeading(line, section, layout);
  const people = inline ? undefined : personalHeading(line, layout);
  if (people && (!isText(last) || looksLikeName(people.value ?? next))) return people;
  // "Primary sponsor type: Hospital" opens the sponsor's group; its own value is of no use.
  if (inline?.heading.shape === 'section' && inline.heading.field !== '' && line.includes('\t'))
    return { heading: inline.heading, printed: inline.heading.heading };
  if (!inline || !WHOLE_VALUE.includes(inline.heading.shape) || !fits(inline.heading, inline.value, layout)) return undefined;
  return { heading: inline.heading, printed: inline.heading.heading, value: inline.value };
}

/** Headings whose words may be the value of a member's field. */
const VALUES_OF_MEMBERS: readonly Heading['shape'][] = ['arm', 'outcomes', 'drop'];

const isOfMember = ({ shape, section }: Heading): boolean => shape === 'member' || (shape === 'value' && section !== '');

/** Directly below a heading of closed words one of its words is its value, though it may be a heading elsewhere ("Purpose", "TREATMENT"). */
function isAwaitedValue(line: string, last: Block, layout: Layout): boolean {
  const { field = '', shape } = last.heading ?? {};
  const isEmpty = !last.lines.some((text) => text !== '');
  // Below "Group" or "指标类型" stands what is a heading elsewhere: "Control group", "主要指标".
  if (isEmpty && last.heading && isOfMember(last.heading) && !/[:：]$/.test(line)) {
    const elsewhere = headingOn(line, last.section, layout);
    if (elsewhere?.section === '' && VALUES_OF_MEMBERS.includes(elsewhere.shape)) return true;
  }
  // What a page says of no use may look like a heading with its value ("Treatment: Drugs" below a code).
  if (isEmpty && shape === 'drop' && last.printed !== '') return inlineHeading(line, '', layout)?.heading.shape === 'list';
  return isEmpty && shape === 'value' && isClosedField(field) && isValueOf(layout, field, line);
}

/** Dates and designs are told in many words; what the tables do not know of them is warned about, and is no other field's text. */
const LOOSE: readonly string[] = ['startDate', 'completionDate', 'version', 'allocation', 'interventionModel', 'masking'];

function fits(heading: Heading, value: string, layout: Layout): boolean {
  if (heading.shape === 'flag') return true;
  return LOOSE.includes(heading.field) ? value.length <= 120 : isValueOf(layout, heading.field, value);
}

function sectionAfter(heading: Heading, section: string): string {
  if (heading.shape === 'start') return heading.field;
  if (heading.shape === 'member') return heading.field.split('.')[0] ?? '';
  if (heading.shape === 'section') return heading.field || (heading.section === section ? section : '');
  return heading.section === section ? section : '';
}

const FORM_NUMBER = /^[A-Z]\.\d{1,2}(?:\.\d{1,2}){0,4}\.? \p{Lu}/u;

/** An unknown heading without its colon; behind the colon of a numbered one stands its value. */
const wordsOf = (line: string): string => line.replace(FORM_NUMBER.test(line) ? /[:：].*$/s : /[:：]$/, '');

/**
 * A line that looks like the headings of its layout but is not in the tables. Where headings bear no colon, only a line that follows
 * a complete value and shares a word with known headings is taken for one.
 */
function isUnknownHeading(line: string, last: Block, layout: Layout, next: string | undefined): boolean {
  if (line.length > 120) return false;
  const words = line.replace(/[:：]$/, '').split(/\s+/);
  // On a prose page what stands below a value is text, whose short lines are measures and facilities.
  if (layout.preface === 'prose' && last.heading?.shape === 'value') return false;
  if (/^#{1,6} \S/.test(line) && line.length <= 80) return last.printed !== '';
  // "E.6.7 Pharmacokinetic: No": what is numbered like the headings of a form is one, though no table knows it.
  if (FORM_NUMBER.test(line) && FORM_NUMBER.test(next ?? '') && /[:：]/.test(line)) return last.printed !== '';
  if (
    line === '' ||
    line.includes('\t') ||
    words.length > 6 ||
    !/^[\p{Lu}\p{Script=Han}]/u.test(line) ||
    last.heading?.shape === 'personal'
  )
    return false;
  if (/[:：]$/.test(line))
    return (
      layout.mark !== 'none' &&
      !(last.heading?.shape === 'titled') &&
      words.length <= (last.heading?.shape === 'text' && isText(last) ? 4 : 6)
    );
  if (layout.mark === 'colon' || last.heading?.shape !== 'value' || !last.lines.some((text) => text !== '')) return false;
  return (
    next !== undefined &&
    next !== '' &&
    words.length > 1 &&
    words.every((word) => /^(?:\p{Lu}|&|and|of|for|the|or|to|by|in)/u.test(word)) &&
    sharesWord(words, layout)
  );
}
