import { sentencesOf } from '../../documents/sentences.js';
import type { CueHit } from '../cues.js';
import type { DocumentReading } from '../reading.js';
import { givenMentions } from './given-mentions.js';

/** What may stand before the name of an arm where the text turns to it: the start of a clause. "As in arm 1" is no turn. */
const TURN =
  /(?:^|[.;:,()*。；：，、（）]|\b(?:and|while|whereas|but|or)\b)\s*(?:-\s*)?(?:(?:patients|participants|subjects)\s+)?(?:(?:randomi[sz]ed|assigned|allocated|enrolled)\s+)?(?:in|for|on|to|within|在)?\s*(?:the\s+)?$/i;
/** No longer than what may stand there. */
const LONGEST_TURN = 80;
/** The names of the parts of a regimen that different people may get, which prose without arms tells apart as it does arms. */
const PART = /\b(?:regimen|schedule|schema)\s+(?:[A-H]|I{1,3}|IV|VI{0,3}|[1-9])\b/gi;

/** An age group as the head of what it gets: "65 and under:", "Over 65 years:". */
const AGES =
  /\b(?:(?:over|under|age)\s+\d{1,2}|\d{1,2}\s+(?:years\s+)?(?:and|or)\s+(?:under|over|older|younger|above|below))(?=(?:\s+years)?\s*:)/gi;

/** Whether a sentence turns to the people of one arm there. */
const isTurn = (sentence: string, { scope, start }: CueHit): boolean =>
  scope === 'before' && TURN.test(sentence.slice(Math.max(0, start - LONGEST_TURN), start));

/** The names of arms, regimens and age groups that a sentence of a record without arm groups turns to. */
export function armNamesIn(sentence: string, { cues }: DocumentReading): CueHit[] {
  const parts = [...sentence.matchAll(PART), ...sentence.matchAll(AGES)].map(
    ({ 0: name, index }): CueHit => ({ kind: 'SEPARATED', scope: 'before', start: index, end: index + name.length }),
  );
  const names = [...cues.find(sentence, 'SEPARATED'), ...parts].filter(({ scope }) => scope === 'before');
  return names.filter((hit) => isTurn(sentence, hit) || isHeading(sentence, hit)).sort((a, b) => a.start - b.start);
}

/** "… NSC-67574 ARM I. Induction:": a name in front of a colon or full stop heads what follows, unless the words before it lead to it ("as in arm I."). */
const isHeading = (sentence: string, { start, end }: CueHit): boolean =>
  /^\s*[:：.]/.test(sentence.slice(end)) &&
  !/\b(?:in|as|on|to|of|for|with|the|from|and|or|both)\s+$/i.test(sentence.slice(0, start).slice(-10));

/**
 * The therapies of a text by the arm that the text names before them ("Arm A: …; Arm B: …", "试验组：…对照组：…"); those before the first
 * name are left out, for they may be given to all. Empty where fewer than two arms are named.
 */
export function segmentsOf(text: string, reading: DocumentReading): string[][] {
  const sentences = sentencesOf(text).map((sentence) => ({
    sentence,
    turns: reading.cues.find(sentence, 'SEPARATED').filter((hit) => isTurn(sentence, hit)),
  }));
  const names = new Set(sentences.flatMap(({ sentence, turns }) => turns.map((turn) => nameOf(sentence, turn))));
  if (names.size < 2) return [];
  const segments = new Map<string, Set<string>>();
  let current: string | undefined;
  for (const { sentence, turns } of sentences) {
    for (const mention of givenMentions(sentence, reading)) {
      const turn = turns.findLast(({ end }) => end <= mention.start);
      const name = turn ? nameOf(sentence, turn) : current;
      if (name === undefined) continue;
      const segment = segments.get(name) ?? new Set();
      for (const { id } of mention.entities) segment.add(id);
      segments.set(name, segment);
    }
    const last = turns.at(-1);
    if (last) current = nameOf(sentence, last);
  }
  return segments.size > 1 ? [...segments.values()].map((ids) => [...ids]) : [];
}

/** What the people of an arm are told apart by, as the text writes it. */
export const nameOf = (sentence: string, turn: CueHit): string => sentence.slice(turn.start, turn.end).toLowerCase().replace(/\s+/g, ' ');
