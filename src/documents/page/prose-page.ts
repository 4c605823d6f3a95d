import { readsAsPerson } from '../personal.js';
import { leadingStatus } from '../values.js';
import type { Block } from './block.js';
import { hasFacilityWord, namesFacility } from './facility-words.js';
import { outcomesIn } from './outcome-lines.js';
import type { PageDraft } from './page-draft.js';
import { placeOn } from './places.js';
import { placesOf } from './site-lines.js';

/**
 * Reads the text of a prose page that stands under no heading: above the headings a summary and a description; after the last value the
 * arms' prose, facilities with their places, the status (often glued to the first outcome) and the outcomes, the first of them primary.
 */
export function readProse(draft: PageDraft, blocks: readonly Block[]): void {
  readPreface(
    draft,
    (blocks[0]?.lines ?? []).filter((line) => line !== ''),
  );
  const stray = blocks.flatMap((block) => (block.heading?.shape === 'value' ? block.lines.filter((line) => line !== '').slice(1) : []));
  if (stray.length === 0) return;
  const at = stray.findIndex((line) => leadingStatus(line) !== undefined);
  const split = at === -1 ? afterLastPlace(draft, stray) : at;
  readArmsAndSites(draft, stray.slice(0, split));
  readOutcomes(draft, stray.slice(split));
}

function readPreface(draft: PageDraft, paragraphs: readonly string[]): void {
  const [first, ...rest] = paragraphs;
  if (first === undefined) return;
  const isTitle = rest.length > 0 && first.length <= 250 && !/[.。!?]$/.test(first) && !beginsSentence(draft, first);
  if (isTitle) draft.set('title', first);
  const [summary, ...description] = isTitle ? rest : paragraphs;
  if (summary !== undefined) draft.append('summary', summary);
  for (const paragraph of description) draft.append('description', paragraph);
}

/** Names are written with capitals but for their small words. */
function isCapitalised(line: string): boolean {
  return line.split(/\s+/).every((word) => word.length <= 3 || !/^\p{Ll}/u.test(word));
}

/** "To explore …" and "The purpose of …" begin a summary whose full stop was left out, not a title. */
function beginsSentence(draft: PageDraft, line: string): boolean {
  return [...(draft.layouts.words.get('sentence-start') ?? [])].some((start) => line.toLowerCase().startsWith(`${start} `));
}

/** Without a status the outcomes begin below the last place. */
function afterLastPlace(draft: PageDraft, lines: readonly string[]): number {
  const place = lines.findLastIndex((line) => placeOn(line, draft.layouts.words) !== undefined);
  if (place !== -1) return place + 1;
  const time = lines.findIndex((line) => /^time ?frame\s*:/i.test(line));
  return time === -1 ? lines.length : Math.max(0, time - 2);
}

function readArmsAndSites(draft: PageDraft, lines: readonly string[]): void {
  // A trial has an arm: the only line above the first place is its prose, unless it has a word of a facility or is a name.
  const [first = '', second = ''] = lines;
  const isArm = placeOn(second, draft.layouts.words) !== undefined && placeOn(first, draft.layouts.words) === undefined;
  const { words } = draft.layouts;
  const isNamed =
    namesFacility(first, words) || (hasFacilityWord(first, words) && isCapitalised(first)) || readsAsPerson(first, words, false);
  const arms = isArm && !isNamed ? 1 : 0;
  for (const description of lines.slice(0, arms)) draft.arms.push({ description, interventions: [] });
  const places = placesOf(lines.slice(arms), draft.layouts.words, false);
  draft.sites.push(...places.sites);
  for (const description of places.rest) draft.arms.push({ description, interventions: [] });
  for (const warning of places.warnings) draft.warn(warning);
}

function readOutcomes(draft: PageDraft, lines: readonly string[]): void {
  const [first = '', ...rest] = lines;
  const leading = leadingStatus(first);
  if (leading) draft.set('status', leading.status);
  const measure = leading ? first.slice(leading.end).trim() : first;
  const read = outcomesIn([measure, ...rest], 'secondary', draft.layouts.words);
  draft.outcomes.push(...read.outcomes.map((outcome, index) => (index === 0 ? { ...outcome, priority: 'primary' as const } : outcome)));
  for (const warning of read.warnings) draft.warn(warning);
}
