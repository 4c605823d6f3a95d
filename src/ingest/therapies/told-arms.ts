import type { TrialRecord } from '../../documents/record.js';
import { sentencesOf } from '../../documents/sentences.js';
import type { CueHit } from '../cues.js';
import type { DocumentReading } from '../reading.js';
import { isDummy } from './dummies.js';
import { givenMentions } from './given-mentions.js';
import { armNamesIn, nameOf } from './said-segments.js';

/** The people of one arm that a record without arm groups tells of in prose. */
export interface ToldArm {
  /** Each therapy they get, with the sentence that gives it. */
  readonly given: ReadonlyMap<string, string>;
  /** All that the text says of them. */
  readonly text: string;
}

interface Segment {
  readonly given: Map<string, string>;
  readonly sentences: string[];
}

/** Words of a text that has several groups of people in it, though it may not name them. */
const SEVERAL = /(?<!non[- ]?)randomi[sz]|\b(?:two|three|four|[2-4]) (?:[\w-]+ )?(?:arms|groups|regimens)\b|\bcompare\b|随机|对照/i;
/** Words that compare. In talk of earlier work, in "stratified by site (limb vs trunk)" and "graft versus host disease" they compare no people of the trial. */
const COMPARED = /(?<!graft[- ])\b(?:versus|vs)\b|\bcompar(?:es|ed|ing|ison)\b/i;
/** The registries' head of a list of what is given: "3-Drug Combination Chemotherapy." */
const HEAD = /\b(?:single-agent|[2-9]-drug)\s[^.]*therapy\b/i;
/** The number that the National Cancer Institute gives to a drug stands in lists of what is given. */
const DRUG_NUMBER = /\bNSC[- ]\d/;
/** What stands after "after completion of" and the like. */
const AFTER = /\b(?:after (?:completion of|completing)|following completion of|at the end of) ([\w ]{1,20})/i;
/** What the whole sentence says of everybody. */
const EVERYBODY =
  /\b(?:all (?:patients|participants|subjects)|(?:both|each|all) (?:arms|groups|regimens|strata|cohorts))\b|(?:所有|全部)(?:患者|受试者)/i;

/**
 * The arms told in prose: one for each name that the text turns to ("Arm I: …", "Regimen B: …"), each with what all get; a text that names
 * none and speaks of no several groups tells of one. Only sentences that say what is given count.
 */
export function toldArms(record: TrialRecord, reading: DocumentReading): ToldArm[] {
  const text = [record.summary, record.description].filter(Boolean).join('\n');
  const segments = segmentsGiven(text, reading);
  const shared = segments.get('');
  segments.delete('');
  const named = [...segments].filter(([, { given }]) => given.size > 0);
  if (named.length > 0)
    return named.map(([, segment]) => told(segment, [shared, ...named.flatMap(([name, other]) => (follows(segment, name) ? other : []))]));
  const isOne = shared && !tellsOfSeveral(record, text, reading) && !isSplit(record);
  return isOne ? [told(shared, [])] : [];
}

/** A segment with what its people get before or besides. */
function told(segment: Segment, others: readonly (Segment | undefined)[]): ToldArm {
  const all = [...others.filter((other) => other !== undefined), segment];
  return { given: new Map(all.flatMap(({ given }) => [...given])), text: all.flatMap(({ sentences }) => sentences).join('\n') };
}

/** "Regimen B: After completion of regimen A, patients receive …": the same people one after the other. */
const follows = ({ sentences }: Segment, name: string): boolean =>
  sentences.some((sentence) => AFTER.exec(sentence)?.[1]?.toLowerCase().startsWith(name));

/** Whether titles or text say that different people get different things. */
export function tellsOfSeveral(
  { title, officialTitle }: Pick<TrialRecord, 'title' | 'officialTitle'>,
  text: string,
  { cues }: DocumentReading,
): boolean {
  const titles = [title, officialTitle].join('\n');
  if (SEVERAL.test(titles) || COMPARED.test(titles)) return true;
  const isOfTrial = (sentence: string): boolean =>
    !/stratif/i.test(sentence) && (cues.has(sentence, 'PURPOSE') || cues.has(sentence, 'GIVEN'));
  return sentencesOf(text).some((sentence) => SEVERAL.test(sentence) || (COMPARED.test(sentence) && isOfTrial(sentence)));
}

/** Whether the design says so. */
export const isSplit = ({ allocation, interventionModel }: TrialRecord): boolean =>
  /^randomi[sz]ed/i.test(allocation ?? '') || /parallel|crossover|factorial/i.test(interventionModel ?? '');

/** A note starts with the name, or with a mark before it. */
const LATEST_NOTE = 6;

/** What each named part of the text gives; '' is what it gives to all. */
function segmentsGiven(text: string, reading: DocumentReading): Map<string, Segment> {
  const segments = new Map<string, Segment>();
  let current = '';
  let isNote = false;
  for (const sentence of sentencesOf(text)) {
    const turns = armNamesIn(sentence, reading);
    const isToAll = turns.length === 0 && EVERYBODY.test(sentence);
    if (turns.length > 0 || HEAD.test(sentence)) isNote = opensNote(sentence, turns);
    if (reading.cues.has(sentence, 'GIVEN') || isNote)
      addGiven(segments, sentence, { turns, current: isToAll ? '' : current, isNote, reading });
    const last = turns.at(-1);
    if (last) current = nameOf(sentence, last);
  }
  return segments;
}

interface Place {
  readonly turns: readonly CueHit[];
  readonly current: string;
  readonly isNote: boolean;
  readonly reading: DocumentReading;
}

/** Adds what the sentence gives; of a note without a word that says so, only where it starts with the name of an arm or of a therapy. */
function addGiven(segments: Map<string, Segment>, sentence: string, { turns, current, isNote, reading }: Place): void {
  const mentions = givenMentions(sentence, reading);
  const isListing = turns.length > 0 || (mentions[0]?.start ?? Number.POSITIVE_INFINITY) < LATEST_NOTE || DRUG_NUMBER.test(sentence);
  if (isNote && !isListing && !reading.cues.has(sentence, 'GIVEN')) return;
  for (const mention of mentions) {
    if (isDummy(sentence, mention, reading.cues)) continue;
    const turn = turns.findLast(({ end }) => end <= mention.start);
    const name = turn ? nameOf(sentence, turn) : current;
    const segment = segments.get(name) ?? { given: new Map<string, string>(), sentences: [] };
    segments.set(name, segment);
    for (const { id } of mention.entities) if (!segment.given.has(id)) segment.given.set(id, sentence);
    if (segment.sentences.at(-1) !== sentence) segment.sentences.push(sentence);
  }
}

/** "Arm I: 2-Drug Combination Chemotherapy. Doxorubicin; Ifosfamide." A name, then a colon: what follows up to the next name lists what is given. */
const opensNote = (sentence: string, [first]: readonly CueHit[]): boolean =>
  HEAD.test(sentence) ||
  (first !== undefined && first.start < LATEST_NOTE && /^\s*(?:[(（][^()（）]{0,120}[)）])?\s*[:：-]/.test(sentence.slice(first.end)));
