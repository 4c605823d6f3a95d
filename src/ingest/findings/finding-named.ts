import type { Mention } from '../../vocabulary/vocabulary.js';
import type { CueHit } from '../cues.js';
import { type DocumentReading, THERAPY_KINDS } from '../reading.js';
import { mentionsNotBarred } from '../therapies/given-mentions.js';

/** A therapy named, or a placebo, a control group or the group under test, which are none. */
export interface Named {
  readonly start: number;
  readonly end: number;
  readonly mention?: Mention;
  readonly main?: boolean;
}

/** "placebo-controlled" names how a trial was made, no group. */
const A_DESIGN = /^(?:[-\s]*(?:controlled|matched)|对照(?!组))/iu;
/** The group under test by its part in the trial alone. */
const TESTED_GROUP =
  /\b(?:combination|combined|experimental|investigational|study|treatment|intervention|active)(?:[\s-]+(?:therapy|treatment|drug))?\s+(?:arm|group|cohort)\b|联合(?:治疗|用药|方案)?组|试验组|实验组|治疗组|研究组|观察组/giu;

/** What a sentence names as given, compared with or under test, in its order. Earlier treatment is left out. */
export function namedIn(sentence: string, reading: DocumentReading): Named[] {
  const { cues } = reading;
  const compared = cues.find(sentence, 'COMPARED');
  const isComparison = (cue: CueHit) => compared.some(({ start, end }) => start <= cue.start && cue.end <= end);
  const barred = cues
    .find(sentence, 'NOT_GIVEN')
    .filter((cue) => cue.scope !== 'sentence' && !isComparison(cue) && !isOfTheTrial(sentence, cue));
  const mentions = mentionsNotBarred(sentence, reading, barred);
  const named: Named[] = withoutHanging(sentence, mentions, reading)
    .filter((mention) => !isOrigin(sentence, mention, mentions) && !isAnaphor(sentence, mention) && !isOfCrossover(sentence, mention))
    .map((mention) => ({ start: mention.start, end: mention.end, mention }));
  const tested = [...sentence.matchAll(TESTED_GROUP)].map((label) => ({
    start: label.index,
    end: label.index + label[0].length,
    main: true,
  }));
  const controls = cues.find(sentence, 'PLACEBO', 'CONTROL').filter(({ end }) => !A_DESIGN.test(sentence.slice(end, end + 20)));
  const dummies = [...controls, ...tested]
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .filter(
      ({ start, end }, at, all) =>
        start >= (all[at - 1]?.end ?? 0) &&
        !named.some(
          (other) => (other.start < end && start < other.end) || (other.end <= start && /^[\s-]*$/.test(sentence.slice(other.end, start))),
        ),
    );
  return [...named, ...dummies].sort((a, b) => a.start - b.start);
}

/** "EFS from surgery", "3 years after resection": where a time is counted from is no therapy that a number speaks of. */
function isOrigin(sentence: string, { start, entities }: Mention, all: readonly Mention[]): boolean {
  if (!entities.every(({ kind }) => kind === 'PROCEDURE')) return false;
  const before = sentence.slice(Math.max(0, start - 30), start);
  if (/\bfrom\s+(?:the\s+)?(?:(?:date|time|day|start)\s+of\s+)?$/iu.test(before)) return true;
  const isAfter = /(?:^|\b(?:years?|months?|weeks?|days?)\s+)(?:following|after)\s+(?:[\w-]+\s+){0,3}$/iu.test(
    sentence.slice(Math.max(0, start - 60), start),
  );
  return isAfter && all.some((other) => other.entities.some(({ kind }) => kind === 'DRUG'));
}

/** "with crossover allowed from A to B": what happens later is no group. */
const isOfCrossover = (sentence: string, { start }: Mention): boolean =>
  /\bcross(?:ed|ing)?[\s-]?over\b[^,;.]*$|交叉[^,，;；。组]*$/iu.test(sentence.slice(Math.max(0, start - 80), start));

/** "this combination of cytotoxic agents" points back to what was named. */
const isAnaphor = (sentence: string, { start, entities }: Mention): boolean =>
  entities.every(({ kind }) => kind === 'DRUG_CLASS') &&
  /\b(?:this|these)\s+(?:[\w-]+\s+){0,3}$/iu.test(sentence.slice(Math.max(0, start - 50), start));

/** "who received X" tells a group of the trial, unless it was earlier. */
const isOfTheTrial = (sentence: string, { start, end }: CueHit): boolean =>
  /(?:\bwho\s+received|\btreated\s+with)$/iu.test(sentence.slice(start, end)) &&
  !/\b(?:prior|previous|previously|earlier|at\s+least|or\s+more)\b|≥/iu.test(sentence.slice(Math.max(0, start - 12), end + 30));

/** "imatinib- and sunitinib-resistant": what is barred of the last name is barred of those whose hyphen waits for the same word. */
function withoutHanging(sentence: string, mentions: readonly Mention[], { vocabulary, definitions }: DocumentReading): Mention[] {
  if (!/-\s*(?:[,/]|and\b|or\b)/iu.test(sentence)) return [...mentions];
  const all = vocabulary.mentions(sentence, THERAPY_KINDS, definitions);
  return mentions.filter((mention) => {
    if (!/^-\s*(?:,|\/|and\b|or\b)/iu.test(sentence.slice(mention.end, mention.end + 8))) return true;
    const last = all.find(({ start, end }) => start >= mention.end && !/^-\s*(?:,|\/|and\b|or\b)/iu.test(sentence.slice(end, end + 8)));
    return !last || mentions.some(({ start }) => start === last.start);
  });
}
