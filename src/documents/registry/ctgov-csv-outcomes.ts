import type { WordLists } from '../page/layout.js';
import { present } from '../present.js';
import type { OutcomeRecord } from '../record.js';

/** What a time frame tells, in any of its words. */
const TIME =
  /\d|\b(?:baseline|day|week|month|year|hour|minute|cycle|visit|daily|weekly|monthly|screening|progression|death|discharge|follow[- ]?up|completion|randomi[sz]ation|treatment|surgery|study|intraoperative\w*|perioperative\w*|postoperative\w*|one|two|three|four|five|six|twelve)s?\b/i;
/** A part of a list of times: "8", "and 12 weeks", "6 months". */
const MORE_TIMES =
  /^(?:and |or |at |up to |then |every |day |week |month |year |cycle |visit )*\d[\d.]*(?:(?:[-– ]+|[-– ]*(?:and|to|or)[-– ]*)\d[\d.]*)*[- ]?(?:h|hrs?|min|d|w|days?|weeks?|months?|years?|hours?|minutes?|cycles?)?$/i;

/** A part that a list of times may begin with. */
const BEFORE_TIME =
  /^(?:baseline|pre-?dose|screening|(?:at |through |from |up to )?(?:study completion|\d+ (?:days?|weeks?|months?|years?)))\b.{0,30}$/i;
/** How a description begins: a capitalised word, an abbreviation with words behind it, a mark of a list. */
const SENTENCE = /^(?:\p{Lu}\p{Ll}|An? |\p{Lu}[\p{Lu}\d-]+\b.*(?: \S+){3}|[\\*#•-])/u;

/** Reads outcomes between bars: "measure, description, time frame", any but the measure left out. */
export function outcomesOf(text: string, priority: OutcomeRecord['priority'], words: WordLists): OutcomeRecord[] {
  return text
    .split('|')
    .map((outcome) => outcome.trim())
    .filter((outcome) => outcome !== '')
    .map((outcome) => ({ priority, ...splitOutcome(outcome, words) }));
}

/**
 * Measures, descriptions and time frames hold commas too. The time frame is what stands at the end and begins with a word of time; the
 * measure ends before the first part that begins like a sentence, outside brackets.
 */
function splitOutcome(text: string, words: WordLists): Pick<OutcomeRecord, 'measure' | 'description' | 'timeFrame'> {
  const parts = text.split(/,\s+/);
  const end = timeStart(parts, words);
  const measureEnd = measureParts(parts.slice(0, end));
  return {
    measure: parts.slice(0, measureEnd).join(', '),
    ...present({ description: parts.slice(measureEnd, end).join(', '), timeFrame: parts.slice(end).join(', ') }),
  };
}

/** From which part on everything is a time frame; the number of parts where none is. */
function timeStart(parts: readonly string[], words: WordLists): number {
  let at = parts.length;
  while (at > 1 && isMore(parts[at - 1] ?? '')) at -= 1;
  const begins = (part: string): boolean => beginsLikeTime(part, words) && TIME.test(part);
  if (at > 1 && begins(parts[at - 1] ?? '')) at -= 1;
  while (at > 1 && at < parts.length && BEFORE_TIME.test(parts[at - 1] ?? '')) at -= 1;
  return at;
}

const isMore = (part: string): boolean => part.length <= 60 && MORE_TIMES.test(part);

function beginsLikeTime(part: string, words: WordLists): boolean {
  if (/^\d/.test(part)) return true;
  const folded = part.toLowerCase();
  return [...(words.get('time-start') ?? [])].some(
    (word) => folded.startsWith(word) && !/^\p{L}/u.test(folded.slice(word.length).replace(/^s(?!\p{L})/u, '')),
  );
}

/** How many parts are the measure: up to the first that begins like a sentence, brackets closed. */
function measureParts(parts: readonly string[]): number {
  let open = 0;
  for (const [index, part] of parts.entries()) {
    if (index > 0 && open <= 0 && SENTENCE.test(part)) return index;
    open += (part.match(/[([]/g)?.length ?? 0) - (part.match(/[)\]]/g)?.length ?? 0);
  }
  return parts.length;
}
