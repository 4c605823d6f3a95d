/** What a printed phase means, in the words of API v2. A numeral is a phase where "phase" stands before it or 期 directly behind it, or where it is all there is. */

const NUMERAL = '(?:iv|i{1,3}|[ⅠⅡⅢⅣ0-4０-４])';
const PART = '(?:\\s?[ab](?:\\s?[/／]\\s?[ab])?(?![a-z]))?';
/** Behind a word or a comma a second numeral may count something else ("phase 2, 3 arms"). */
const ENDS = '(?=(?:phase\\s?)?[iⅠ-Ⅳ]|[1-4]\\s?(?:$|[),.;:]|trial|stud|clin))';
const JOIN = `(?:\\s?[/／~～+&、]\\s?|[-–—]|(?:\\s?,\\s?|\\s(?:and|to|or|[-–—])\\s)${ENDS})`;
const HAN_JOIN = '\\s?(?:[/／~～+、,，和或至到及与–—-])\\s?';
const HAN = '[一二三四]';

const WORDED = `(?<![a-z])(?:early[ _])?phases?[\\s_:#-]{0,3}(?:${NUMERAL}|one|two|three|four)${PART}(?:${JOIN}(?:phase\\s?)?${NUMERAL}${PART}){0,3}(?![a-z\\d])`;
const BEFORE_HAN = `(?<![a-z\\d.]|[a-z]-)${NUMERAL}${PART}(?:${HAN_JOIN}${NUMERAL}${PART}){0,3}\\s?期`;
const HAN_NUMERALS = `(?<![十百])${HAN}(?:${HAN_JOIN}${HAN}){0,3}\\s?期`;
const PHASE = new RegExp(`${WORDED}|${BEFORE_HAN}|${HAN_NUMERALS}`, 'giu');
const BARE = new RegExp(`^${NUMERAL}${PART}(?:(?:${HAN_JOIN})${NUMERAL}${PART}){0,3}$`, 'iu');
const EACH = new RegExp(`${NUMERAL}|one|two|three|four|${HAN}`, 'giu');
const NUMBERS: Readonly<Record<string, number>> = {
  I: 1,
  II: 2,
  III: 3,
  IV: 4,
  ONE: 1,
  TWO: 2,
  THREE: 3,
  FOUR: 4,
  一: 1,
  二: 2,
  三: 3,
  四: 4,
};

/** Behind 期 stands what is studied, or the words go on to mean something else ("期间"). */
const OF_STUDY = /^\s?(?:临床|臨床|试验|試驗|研究|随机|隨機|单臂|多中心|开放|双盲|单盲|注册|探索|确证|扩展|剂量)/;
const OTHER_WORD = /^[间間望待刊限]/;
/** "IV期软组织肉瘤", "二期手术": a stage of a disease or of an operation. */
const STAGE = /^\s?\p{Script=Han}{0,5}?(?:癌|瘤|患者|病人|手术|切除|缝合|愈合|重建)/u;
const NO = /^\)?\s?[:：]\s?(?:no\b|否)/i;
const NONE = /^(?:na|n\/a|not applicable|其它|其他)$/i;
/** Nobody states a phase further into a text. */
const LONGEST = 2_000;

interface Found {
  /** As printed. */
  readonly text: string;
  readonly phases: readonly string[];
}

/** A phase as printed → phases of API v2, sorted: "Phase 2/Phase 3", "Ib/II期", "PHASE2", "N/A", "Early Phase 1". An unknown word gives none. */
export function phasesOf(texts: readonly string[]): string[] {
  const phases = texts.flatMap((text) =>
    NONE.test(text.replaceAll('_', ' ').trim()) ? ['NA'] : foundIn(text).flatMap((found) => found.phases),
  );
  return [...new Set(phases)].sort();
}

/** The words of a text that state phases, as printed: "II期" in a title. A numeral alone states none. */
export function phaseWordsIn(text: string): string[] {
  return [...new Set(foundIn(text).flatMap((found) => (BARE.test(found.text) ? [] : [found.text])))];
}

/** Whether a text states a phase and says nothing else but words that may stand beside one ("Phase II clinical trial", "III期临床试验"). */
export function saysOnlyPhase(text: string, beside: ReadonlySet<string>): boolean {
  const words = phaseWordsIn(text);
  const rest = words.reduce((left, word) => left.replace(word, ' '), text).toLowerCase();
  const bare = [...beside].filter((word) => /\p{Script=Han}/u.test(word)).reduce((left, word) => left.replaceAll(word, ' '), rest);
  return words.length > 0 && bare.split(/[^\p{L}\d]+/u).every((word) => word === '' || beside.has(word));
}

function foundIn(printed: string): Found[] {
  // "1、II期研究": a number in front of a line counts lines.
  const text = printed.slice(0, LONGEST).replace(/^\s*(?:\d{1,2}|[一二三四])[、.．)）]\s?(?=[^\d一二三四])/u, '');
  if (BARE.test(text.trim())) return [{ text: text.trim(), phases: numbered(text, '') }];
  return [...text.matchAll(PHASE)].flatMap((match) => {
    const before = text.slice(Math.max(0, match.index - 4), match.index);
    const after = text.slice(match.index + match[0].length, match.index + match[0].length + 12);
    return isPhase(match[0], before, after) ? [{ text: match[0].trim(), phases: numbered(match[0], before) }] : [];
  });
}

function isPhase(text: string, before: string, after: string): boolean {
  if (NO.test(after)) return false;
  if (!text.endsWith('期')) return true;
  if (OF_STUDY.test(after)) return true;
  // "2021年第二期" is an issue; "第三期臨床試驗" is a phase.
  return !before.endsWith('第') && !OTHER_WORD.test(after) && !STAGE.test(after);
}

function numbered(text: string, before: string): string[] {
  const isEarly = /^early/i.test(text) || /早期\s?$/.test(before);
  const numbers = [...text.replace(/phases?|early/gi, ' ').matchAll(EACH)].map(([numeral]) => {
    const plain = numeral.normalize('NFKC').toUpperCase();
    return NUMBERS[plain] ?? Number(plain);
  });
  return numbers.map((number) => (number === 0 || (isEarly && number === 1) ? 'EARLY_PHASE1' : `PHASE${number}`));
}
