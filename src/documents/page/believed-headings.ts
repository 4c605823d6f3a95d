import { registryIdsIn } from '../registry-ids.js';
import type { Block } from './block.js';
import type { Heading } from './heading.js';
import { headingOn, inlineHeading } from './heading-lines.js';
import { isNumberedItem } from './heading-lookup.js';
import type { Layout } from './page-layout.js';
import { isValueOf } from './printed-values.js';

/** How a page as a whole prints its headings, by which doubtful ones are judged. */
export interface PageHabits {
  /** Whether the page prints so many values behind their headings that one below running text is one too. */
  readonly inlineInText: boolean;
  /** Fields that headings outside of running text name. */
  readonly named: ReadonlySet<string>;
  /** Whether only one line of the page lists interventions: then it lists the trial's and no arm's. */
  readonly listsOnce: boolean;
}

interface Candidate {
  readonly heading: Heading;
  readonly line: string;
  /** The value on the heading's own line. */
  readonly value?: string;
  /** The first line below it that is not empty. */
  readonly next: string | undefined;
}

/** So many different fields with their values on the heading's line make it the way of the page and not the words of a sentence. */
const INLINE_HABIT = 4;

/** Whether a page prints its values behind their headings. */
export function showsInline(lines: readonly string[], layout: Layout): boolean {
  const fields = lines.flatMap((line) => inlineHeading(line, '', layout)?.heading.field || []);
  return new Set(fields).size >= INLINE_HABIT;
}

const HAN_NUMBER = /^[（(]?[一二三四五六七八九十]{1,3}[、.．)）]/u;
const BULLET = /^(?:[-•]|\*(?!\*))/;
const RUNNING_TEXT = /^(?:summary|description|eligibility|whyStopped|\w+\.description)$/;
const LISTS_OF_MEMBERS: readonly (string | undefined)[] = ['outcomes', 'arms', 'armTable'];

/** Whether a block holds running text, in which the words of a heading may stand by chance. */
export function isText(block: Block | undefined): boolean {
  return RUNNING_TEXT.test(block?.heading?.field ?? '') && (block?.lines.some((text) => text !== '') ?? false);
}

/**
 * Whether what looks like a heading is one. On a prose page a measure may be called "Age" or "Sex", and criteria hold lines like "Age: 18 to 70":
 * there a heading needs a value of its kind, and its field may not be named elsewhere. A personal one is always believed, so that nobody is kept.
 */
export function isBelievedHeading(found: Candidate, last: Block, layout: Layout, page: PageHabits): boolean {
  const { heading, value, next = '' } = found;
  if (heading.shape === 'personal' || heading.shape === 'inner') return true;
  // In the head of a page a registry's name is a link of a menu where no number follows; before an id its heading is one, whatever stands above it.
  if (heading.field === 'registryIds' && value === undefined && last.printed === '' && !/\d/.test(next)) return false;
  if (heading.field === 'registryIds' && !page.named.has(heading.field) && isRegistryId(value ?? next, layout)) return true;
  if (layout.preface === 'prose' && last.heading?.shape === 'value')
    return heading.shape === 'value' && (value !== undefined || isValueOf(layout, heading.field, next));
  if (/^(?:#|\*\*)/.test(found.line)) return true;
  // Below "五、入选条件" the criteria bear figures, and "六、…" is the next heading.
  if (HAN_NUMBER.test(found.line) && HAN_NUMBER.test(last.printed)) return true;
  const isTitle = heading.field === 'title' || heading.field === 'officialTitle';
  if (LISTS_OF_MEMBERS.includes(last.heading?.shape)) {
    // "实验组：…" in a list of arms is one of them.
    if (value !== undefined && heading.shape === 'arm') return false;
    if (value !== undefined && found.line.split('\t').length > 2) return false;
    // "Description: …" and "Interventions: …" below an outcome or an arm are its own.
    if (value !== undefined)
      return (
        (heading.shape !== 'text' || (isTitle && heading.heading !== 'Title')) && (heading.field !== 'interventions' || page.listsOnce)
      );
    if (heading.shape === 'value') return isValueOf(layout, heading.field, next);
    // "Adverse events" with nothing below it is one of the measures.
    if (heading.shape === 'drop' && last.heading?.shape === 'outcomes' && isHeading(next, layout)) return false;
  }
  if (value !== undefined && BULLET.test(found.line) && RUNNING_TEXT.test(last.heading?.field ?? '') && !opensFacts(last, next, layout))
    return false;
  // "3. Age" is a criterion; a number in front of a list's heading only counts the headings.
  if (value === undefined && isText(last) && isNumberedItem(found.line) && ['value', 'list', 'words'].includes(heading.shape)) return false;
  if (!isText(last) || (heading.section !== '' && value === undefined)) return true;
  // A heading over lines that are headings with their values opens a group of them.
  if (value === undefined && heading.shape === 'value' && inlineHeading(next, '', layout)) return true;
  if (page.named.has(heading.field) && ['value', 'list', 'words'].includes(heading.shape)) return false;
  if (value !== undefined) return page.inlineInText && (heading.shape !== 'text' || isTitle);
  return heading.shape !== 'value' || (!BULLET.test(next) && isValueOf(layout, heading.field, next));
}

const isHeading = (line: string, layout: Layout): boolean => (headingOn(line, '', layout) ?? inlineHeading(line, '', layout)) !== undefined;

function isRegistryId(text: string, layout: Layout): boolean {
  return text.length <= 80 && registryIdsIn(text, layout)[0] === text.trim().replace(/[.。]$/, '');
}

/** A summary that begins with a list of headings and their values is a list of facts and no text. */
function opensFacts(last: Block, next: string, layout: Layout): boolean {
  const isSummary = last.heading?.field === 'summary' || last.heading?.field === 'description';
  return isSummary && !isText(last) && BULLET.test(next) && inlineHeading(next, '', layout) !== undefined;
}
