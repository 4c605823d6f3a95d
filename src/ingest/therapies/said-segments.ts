import { sentencesOf } from '../../documents/sentences.js';
import type { DocumentReading } from '../reading.js';
import { givenMentions } from './given-mentions.js';

/** What may stand before the name of an arm where the text turns to it: the start of a clause. "As in arm 1" is no turn. */
const TURN =
  /(?:^|[.;:,()。；：，、（）]|\b(?:and|while|whereas|but|or)\b)\s*(?:-\s*)?(?:(?:patients|participants|subjects)\s+)?(?:in|for|on|within|在)?\s*(?:the\s+)?$/i;

/**
 * The therapies of a text by the arm that the text names before them ("Arm A: …; Arm B: …", "试验组：…对照组：…"); those before the first
 * name are left out, for they may be given to all. Empty where fewer than two arms are named.
 */
export function segmentsOf(text: string, reading: DocumentReading): string[][] {
  if (!reading.cues.has(text, 'SEPARATED', 'before')) return [];
  const segments = new Map<string, Set<string>>();
  let current: string | undefined;
  for (const sentence of sentencesOf(text)) {
    const turns = reading.cues
      .find(sentence, 'SEPARATED')
      .filter(({ scope, start }) => scope === 'before' && TURN.test(sentence.slice(0, start)));
    for (const mention of givenMentions(sentence, reading)) {
      const turn = turns.findLast(({ end }) => end <= mention.start);
      const name = turn ? sentence.slice(turn.start, turn.end).toLowerCase() : current;
      if (name === undefined) continue;
      const segment = segments.get(name) ?? new Set();
      for (const { id } of mention.entities) segment.add(id);
      segments.set(name, segment);
    }
    const last = turns.at(-1);
    if (last) current = sentence.slice(last.start, last.end).toLowerCase();
  }
  return segments.size > 1 ? [...segments.values()].map((ids) => [...ids]) : [];
}
