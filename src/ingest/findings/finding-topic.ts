import type { SentenceRecord } from '../../documents/record.js';
import type { DocumentReading } from '../reading.js';
import { entitiesNamed, type Group, type NamedEntity } from './finding-groups.js';
import { leadsWithPart } from './finding-parts.js';

/** What the sentences of a paragraph are about: a study is introduced in one sentence and its numbers follow in the next. */
export interface Topic {
  /** Groups of the study, controls last. */
  readonly groups: readonly Group[];
  readonly conditions: readonly NamedEntity[];
  readonly participants?: number;
  /** Patients were assigned by chance: a number that names no group is nobody's. */
  readonly randomized?: boolean;
  /** The references that the study was cited by; a statement that cites is closed. */
  readonly cites: readonly number[];
}

export const NO_TOPIC: Topic = { groups: [], conditions: [], cites: [] };

/** The topic with what one more sentence, whose groups these are, says. */
export function topicWith({ text, cites }: SentenceRecord, own: readonly Group[], before: Topic, reading: DocumentReading): Topic {
  const isOfSome = (start: number) =>
    /\bof\s+(?:whom|them)\b[^,;.]{0,60}$|其中[^,，;；。]{0,30}$/iu.test(text.slice(Math.max(0, start - 80), start));
  const mentions = reading.vocabulary.mentions(text, ['CONDITION']).filter(({ start }) => !isOfSome(start));
  const conditions = entitiesNamed(mentions, reading);
  const named = own.filter(({ therapies }) => therapies.length > 0);
  const known = isClosed(before, cites, conditions.length > 0 && named.length === 0) ? NO_TOPIC : before;
  const isNew = named.some(({ control }) => !control);
  // Controls alone ("longer than with chemotherapy") compare the study at hand, they begin no other.
  const added = isNew && ADDED.test(text) ? [] : controlsLast(own);
  const groups = isNew ? added : known.groups;
  const goesOn = (!isNew || continues(named, known)) && !NEW_STUDY.test(text);
  const participants = participantsIn(text, own, reading) ?? (goesOn ? known.participants : undefined);
  const randomized = RANDOM.test(text) || (known.randomized === true && !NEW_STUDY.test(text));
  return {
    groups,
    conditions: conditions.length > 0 && !isWider(conditions, known.conditions, reading) ? conditions : known.conditions,
    cites: cites.length > 0 || isNew ? cites : known.cites,
    ...(participants === undefined ? {} : { participants }),
    ...(randomized ? { randomized } : {}),
  };
}

/** Some were given more than the others: what a number that names no therapy speaks of is open. */
const ADDED = /\b(?:was|were)\s+added\b[^.;]{0,80}\b(?:for|in)\s+(?:those|patients)\b|(?:部分|其中)[^。；]{0,20}(?:加用|联用)/iu;

/** "these tumors" says less than "GIST" did. */
const isWider = (named: readonly NamedEntity[], known: readonly NamedEntity[], { vocabulary }: DocumentReading): boolean =>
  known.length > 0 &&
  named.every(({ entity }) =>
    known.every((other) => other.entity.id !== entity.id && vocabulary.descendants(entity.id).has(other.entity.id)),
  );

const NEW_STUDY =
  /另一项|另有一项|另外一项|一项|\b(?:an?|another|one|second|third|subsequent)\s+(?:[\w/-]+\s+){0,6}(?:study|trial|analysis|series)\b/iu;

const RANDOM = /(?<!non-?)\brandom(?:ly|i[sz]ed|i[sz]ation)\b|(?<!非)随机/iu;

/** A statement ended by its references; one that cites others, or speaks of a disease on its own, is about something else. */
function isClosed({ cites: before }: Topic, cites: readonly number[], speaksOfDisease: boolean): boolean {
  if (before.length === 0 || cites.some((number) => before.includes(number))) return false;
  return cites.length > 0 || speaksOfDisease;
}

/** The same study goes on when the therapies named now were spoken of already. */
function continues(named: readonly Group[], { groups }: Topic): boolean {
  const known = new Set(groups.flatMap(({ therapies }) => therapies.map(({ entity }) => entity.id)));
  return known.size === 0 || named.some(({ therapies }) => therapies.some(({ entity }) => known.has(entity.id)));
}

const controlsLast = (groups: readonly Group[]): Group[] => [
  ...groups.filter(({ control }) => !control),
  ...groups.filter(({ control }) => control),
];

const COUNT =
  /(?<![\d.])(?<!\d,(?=\d{3}(?!\d)))(\d{1,3}(?:,\d{3})+|\d{1,5})\s*(?:例|名)|\bn\s*[=＝]\s*(\d{1,3}(?:,\d{3})+|\d{1,7})|(?<![\d.,%])(\d{1,3}(?:,\d{3})+|\d{1,5})\s+(?:(?!of\b|and\b|or\b)[A-Za-z][\w/-]*\s+){0,3}?(?:patients|participants|subjects|cases|children|adults|individuals)\b/giu;
/** What a part of the patients did. */
const PART_AFTER =
  /^[^,，;；。]{0,10}(?:[(（]\s*\d+(?:\.\d+)?\s*[%％]|达到|获得|取得|出现|发生|死亡|停药|退出|完全缓解|部分缓解|疾病稳定|\bCR\b|\bPR\b|\bSD\b|\bPD\b|\b(?:achieved|had|has|experienced|developed|died|discontinued|responded|showed|withdrew|progressed|remained)\b|\bwere (?:evaluated|assessed|rated|classified) as\b|\bwith (?:an?|partial|complete|stable))/iu;
const PART_BEFORE = /(?:其中|其余|另有|仅有?|\band|\b\d+\s*(?:of|\/)\s*the|\bin|\bonly)\s*$/iu;

/** The count of a sentence about all of a study: those of its arms ("A (n = 85) or B (n = 44)") and of a part of the patients are none. */
function participantsIn(sentence: string, groups: readonly Group[], reading: DocumentReading): number | undefined {
  const count = participantsOf(sentence);
  if (count === undefined || (groups.length > 1 && [...sentence.matchAll(/\bn\s*[=＝]/gi)].length > 1)) return undefined;
  return leadsWithPart(sentence, reading) ? undefined : count;
}

/** How many people the study of a sentence has: a count of all of them, never of those to whom something happened. */
function participantsOf(sentence: string): number | undefined {
  for (const match of sentence.matchAll(COUNT)) {
    const before = sentence.slice(0, match.index);
    const after = sentence.slice(match.index + match[0].length);
    if (/^(?:19|20)\d{2}$/.test(match[3] ?? '') && /\b(?:in|since|by|from|until)\s*$/i.test(before)) continue;
    const isWhole = /\bof\s*$/i.test(before) || (match[2] === undefined && /^中/.test(after));
    if (isWhole || !(PART_AFTER.test(after) || (PART_BEFORE.test(before) && !/\bin\s*$/i.test(before))))
      return Number(match.slice(1).find(Boolean)?.replaceAll(',', ''));
  }
  return undefined;
}
