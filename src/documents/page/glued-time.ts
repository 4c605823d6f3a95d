import { onceFor } from '../../once.js';
import type { WordLists } from './layout.js';

const UNIT = '(?:d|days?|w|weeks?|wks?|mo|months?|y|yrs?|years?|h|hours?|hrs?|min|minutes?|cycles?)(?!\\p{L})';
/** "scan0, 4 and 16 weeks", "alternaria.10 hours". */
const FIGURES = `(?<=[\\p{L})%\\]]|\\p{L}\\.)(?=\\d+(?:\\.\\d+)?(?:(?:\\s*[-–~,&]\\s*|\\s*,?\\s+(?:and|or|to) )\\d+)*\\s*-?\\s*${UNIT})`;
/** "scanafter 6 months", but not "thereafter". */
const SMALL_WORD = '(?<=\\p{Ll}{3})(?<!there|here|where)(?=(?:after|before|during|until|within|throughout|from|baseline) )';
/** Words with which no other word ends, or only those that are named here ("follow-up to", "crossover 8 weeks"). */
const SURE_WORD = [
  '(?=(?:baseline|before|between) )',
  '(?<!follow|check|work|start|set)(?=up to \\p{L}*\\s?\\d)',
  '(?<!th|form)(?=at (?:week|month|day|year|visit)s? \\d)',
  '(?<!cross|turn|more|how)(?=over \\d)',
  '(?<!break|follow|run|see)(?=through (?:\\d|day|week|month|year|study|completion|the end))',
].join('|');
const WRITTEN_NUMBER = `(?<=[\\p{Lu})\\d.?])(?=(?:one|two|three|four|five|six|twelve) ${UNIT})`;
const YEARS = '(?<=[\\p{L})])(?=(?:19|20)\\d{2}(?:\\s*[-–]\\s*(?:19|20)\\d{2})?$)';

/** Where a time frame begins without a space before it: figures with a unit, or a word with which time frames begin. */
export function gluedTime(line: string, words: WordLists): number | undefined {
  if (line.length > LONGEST_ROW) return undefined;
  return startsOf(words).exec(line)?.index ?? gluedSentence(line);
}

const LONGEST_ROW = 2_000;

const startsOf = onceFor((words: WordLists): RegExp => {
  const starts = [...(words.get('time-start') ?? [])]
    .sort((a, b) => b.length - a.length)
    .map((word) => `${word[0]?.toUpperCase()}${word.slice(1)}`);
  const capital = `(?<=[\\p{Ll}\\d)%\\]]|\\p{Lu}{2}|\\p{L}[.?])(?=(?:${starts.join('|')})(?!\\p{Ll}))`;
  const kinds = [FIGURES, capital, SMALL_WORD, `(?<=[\\p{L}\\d)])(?:${SURE_WORD})`, WRITTEN_NUMBER, YEARS];
  return new RegExp(kinds.join('|'), 'u');
});

/** The one boundary of a line behind which a length of time or a visit is told ("… scoreDay 1 of …", "… doseApplication until visit 4"). */
function gluedSentence(line: string): number | undefined {
  const places = [...line.matchAll(/(?<=\p{Ll}{3}|[)\].])(?=\p{Lu}\p{Ll}+ )/gu)];
  const [first] = places;
  if (places.length !== 1 || first === undefined) return undefined;
  const tells =
    /\d+[ -]?(?:day|week|month|year|hour|minute|cycle)s?\b|\b(?:visit|baseline|progression|death|discharge|follow-up|completion)\b/i;
  return tells.test(line.slice(first.index)) ? first.index : undefined;
}
