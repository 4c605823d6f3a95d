import { isClosedValue } from '../closed-values.js';
import { saysOnlyPhase } from '../phases.js';
import { registryIdsIn } from '../registry-ids.js';
import { leadingStatus } from '../values.js';
import type { Block } from './block.js';
import { namesFacility } from './facility-words.js';
import { lookUp } from './heading-lookup.js';
import type { WordLists } from './layout.js';
import type { PageDraft } from './page-draft.js';
import type { Layout } from './page-layout.js';
import { meaningOf } from './printed-values.js';
import { isCaption, isMenu, weightOf } from './titles.js';

/** A title says what is tested in whom; menus and captions are shorter. */
const TITLE_WORDS = 4;
const LONGEST_TITLE = 400;

/** Above the first heading stand a title, a sentence or two about the trial, and single words of closed fields ("Phase 4", "Recruiting"). */
export function readTitle(draft: PageDraft, blocks: readonly Block[], layout: Layout): void {
  const named = new Set(blocks.map((block) => block.heading?.field));
  const lines = (blocks[0]?.lines ?? []).filter((text) => text !== '');
  const parts = lines.flatMap((line) => line.split(/ [·•|] /)).map((line) => withoutLeadingId(line, draft));
  const open = parts.filter((line) => !takeWord(draft, line, layout));
  for (const line of strayLines(blocks)) takeId(draft, line);
  const titles = open.filter((line) => !isSentence(line) && isTitle(line, draft.layouts.words));
  const heads = titles.filter((line) => line.startsWith('#'));
  const title = named.has('title')
    ? undefined
    : (studyOf(bestOf(heads, draft) ?? bestOf(titles, draft) ?? heads[0], blocks, draft) ??
      strayLines(blocks).find((line) => isLongTitle(line, draft.layouts.words)));
  if (title !== undefined) draft.set('title', title.replace(/^#+\s*/, ''));
  const at = open.indexOf(title ?? '');
  const above = open.filter((line, place) => place > at && isSentence(line));
  const about = named.has('summary') || title === undefined ? [] : [...above, ...strayLines(blocks).filter(isSentence)];
  for (const line of about) draft.append('summary', line);
  const strays = open.length - (about.length === 0 ? 0 : above.length) - (title === undefined ? 0 : 1);
  if (strays > 0) draft.warn(`${strays} line(s) above the first heading were not understood and kept out`);
}

/** "Registry - ID: title": the id is taken, and what stands behind it is the title. */
function withoutLeadingId(line: string, draft: PageDraft): string {
  const [id = ''] = line.length > LONGEST_TITLE ? [] : registryIdsIn(line.slice(0, 80), draft.layouts);
  const [before = '', ...rest] = id === '' ? [] : line.split(id);
  const [, title] = /^\s*(?:[:：|]|[–—-] )\s*(.{20,})$/su.exec(rest.join(id)) ?? [];
  // A word or two before the id name its registry; more of them are the title's own.
  if (title === undefined || before.trim().split(/\s+/).length > 3) return line;
  draft.identify(id);
  return title;
}

/** A single word of a closed field, a registry's id, or both behind their heading without a mark ("Recruitment status Recruiting"). */
function takeWord(draft: PageDraft, line: string, layout: Layout): boolean {
  if (line.length > 120) return false;
  const isShort = line.length <= 40;
  const status = meaningOf(draft.layouts, 'status', line) ?? (isShort && leadingStatus(line)?.status);
  if (isShort && status) draft.set('status', line.length === leadingStatus(line)?.end ? line : status);
  else if (saysOnlyPhase(line, draft.layouts.words.get('phase-beside') ?? NO_WORDS)) draft.phases.push(line);
  else return takeLabelled(draft, line, layout) || takeId(draft, line);
  return true;
}

/** An id alone, or beside the address of its record. */
function takeId(draft: PageDraft, line: string): boolean {
  const bare = line.replace(/(?:https?:\/\/|www\.|doi:)\S+/gi, '').trim();
  return bare.length <= 40 && draft.identify(bare);
}

const NO_WORDS: ReadonlySet<string> = new Set();

const LABELLED: readonly string[] = [
  'status',
  'phases',
  'registryIds',
  'version',
  'startDate',
  'completionDate',
  'enrollment',
  'sponsor.name',
];

function takeLabelled(draft: PageDraft, line: string, layout: Layout): boolean {
  const words = line.split(' ');
  for (let count = Math.min(words.length - 1, 6); count > 0; count -= 1) {
    const value = words.slice(count).join(' ');
    const heading = lookUp(words.slice(0, count).join(' '), '', layout);
    if (heading?.field === 'sponsor.name' && (count > 1 || namesFacility(value, draft.layouts.words)))
      return draft.assign('sponsor.name', value);
    const isKept = heading && count === 1 && heading.shape !== 'drop' && heading.shape !== 'personal';
    if (heading && !isKept && !LABELLED.includes(heading.field) && words.length - count <= 4) return true;
    if (heading?.shape !== 'value' || !LABELLED.includes(heading.field)) continue;
    if (heading.field === 'registryIds') return draft.identify(value);
    return isClosedValue(heading.field, value) && /\d|^\S+$/.test(value) && draft.assign(heading.field, value);
  }
  return false;
}

/** What stands below the first values of a page ("Id: …", "Registered: …") without a heading of its own. */
function strayLines(blocks: readonly Block[]): string[] {
  const end = blocks.findIndex(({ heading }, at) => at > 0 && (!heading || TEXTS.includes(heading.shape)));
  const early = blocks
    .slice(1, end === -1 ? EARLY : Math.min(end, EARLY))
    .filter(({ heading }) => heading?.shape === 'value' || heading?.shape === 'drop');
  return early.flatMap((block) => block.lines.filter((line) => line !== '').slice(1));
}

const EARLY = 8;
const TEXTS: readonly string[] = ['text', 'titled', 'arms', 'armTable', 'outcomes', 'sites', 'references'];

function isLongTitle(line: string, words: WordLists): boolean {
  return isTitle(line, words) && !isSentence(line) && line.split(/\s+/).length > TITLE_WORDS + 1 && !isCaption(line, words);
}

/** A notice that calls for participants names its study in quotation marks. */
function studyOf(title: string | undefined, blocks: readonly Block[], draft: PageDraft): string | undefined {
  const says = (list: string, text: string): boolean => [...(draft.layouts.words.get(list) ?? [])].some((word) => text.includes(word));
  if (title === undefined || !says('notice', title)) return title;
  const lines = blocks.slice(0, 6).flatMap((block) => block.lines.slice(0, 30));
  const quoted = lines.flatMap((line) =>
    [...line.slice(0, 2_000).matchAll(/[“"《「]([^“”"《》「」]{10,160})[”"》」]/g)].map(([, text = '']) => text),
  );
  return quoted.find((text) => says('study-noun', text)) ?? title;
}

function isSentence(line: string): boolean {
  return line.length > 60 && /[.。]$/.test(line);
}

function isTitle(line: string, words: WordLists): boolean {
  if (line.length > LONGEST_TITLE || / [|›»>] |(?:^| )[^/]{1,40} \/ [^/]{1,40} \/ |[:：]$/.test(line)) return false;
  return LABELLED_WORDS.test(line) ? weightOf(line, words) === ALL : !NUMBERED.test(line) || weightOf(line, words) > 1;
}

/** "Sponsor type: Industry", "二、背景" are headings; a title may have a colon or a number too, but says of all that a title says of. */
const LABELLED_WORDS = /^\S+(?: \S+){0,2}[:：] ?\S+(?: \S+){0,2}$/;
const NUMBERED = /^[（(]?[一二三四五六七八九十]{1,3}[)）、.．]/u;
const ALL = 3;

/** The first line that names a trial, else the first one long enough for a title; a line alone may be shorter. What the site says of itself is none. */
function bestOf(titles: readonly string[], { layouts: { words } }: PageDraft): string | undefined {
  const isLong = (line: string): boolean =>
    line.split(/\s+/).length >= TITLE_WORDS || (line.match(/\p{Script=Han}/gu)?.length ?? 0) >= 2 * TITLE_WORDS;
  const own = titles.filter((line) => !isCaption(line, words));
  const long = own.filter(isLong);
  const named = long.find((line) => weightOf(line, words) >= 2) ?? long.find((line) => weightOf(line, words) === 1) ?? long[0];
  return named ?? (titles.length <= 2 ? own[0] : undefined) ?? titles.find((line) => isLong(line) && !isMenu(line, words));
}
