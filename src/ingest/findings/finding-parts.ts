import { type DocumentReading, THERAPY_KINDS } from '../reading.js';
import type { ValueToken } from './finding-values.js';

/** How much of the text behind a value may say whose it is. */
const NEAR = 200;
const PEOPLE = '(?:patients|pts|participants|subjects|people|those|individuals|children|adolescents|adults|women|men|cases|tumou?rs)';
const ADJECTIVES = '(?:the\\s+|all\\s+|\\d[\\d,]{0,9}\\s+)?((?:[\\p{L}\\d≥≤<>/+-]+\\s+){0,5}?)';
const WHO = `${ADJECTIVES}${PEOPLE}\\b([^,，;；。()（）]{0,80})`;
const BEHIND = new RegExp(`^(?:\\s*[(（][^()（）]{0,60}[)）])?,?\\s*(?:respectively,?\\s*)?(?:in|among|for|of|within)\\s+${WHO}`, 'iu');
const LEADING = new RegExp(`^(?:[\\p{L}]+,\\s+)?(?:(?:in|among|for|of)\\s+)?${WHO}`, 'iu');
/** What tells some patients from the others of a study. */
const TRAIT =
  /\b(?:positive|negative|high-risk|low-risk|intermediate-risk|wild-type|mutant|mutated|elderly|older|younger|female|male|responding)\b/iu;
/** "16% in chemotherapy-naive and 8% in pretreated patients". */
const TRAIT_BEHIND =
  /^(?:\s*[(（][^()（）]{0,60}[)）])?\s*(?:in|for|among)\s+(?:the\s+)?(?:[\p{L}\d-]{1,30}-)?(?:naive|naïve|pretreated|positive|negative|wild-type|mutant|high-risk|low-risk)\b/iu;
const TOLD_APART = /^\s+(?:with|without|whose|aged?|older|younger|harbou?ring|carrying|having|bearing|in whom|who)\b/iu;
/** Where the words about the patients end and what was done with them begins. */
const DEED =
  /\b(?:given|treated|receiv\w{1,4}|had|have|were|was|underwent|undergoing|after|before|on|experienced|achieved|assigned|enrolled|randomi[sz]ed|started|took|completed)\b/iu;
const PART_WORD =
  /\b(?:sub-?groups?|subsets?|sub-?populations?|(?:non-?)?responders|post[- ]hoc|exon\s+\d{1,3})\b|亚组|(?:阳性|阴性|突变|野生型|高表达|低表达|高危|低危)(?:型)?的?(?:患者|人群|者)/iu;
/** What patients of every study have. */
const WHOLE = /\b(?:measurable|evaluable|assessable|advanced)\b/iu;
const RESPONSE = /^\s+who\s+(?:achieved|attained|responded|progressed)\b/iu;
const LIST_JOINT = /^\s*(?:[,，、]|and\b|or\b|和|与|及|\s)*$/iu;
/** "no second remission, 2% vs. second remission, 51%": what stands behind and ahead of the compared values. */
const AGAINST_BEHIND = /^\s*(?:[)）]|[(（][^()（）]{0,40}[)）])?\s*(?:vs\.?|versus|v\.)\s+(?!\d)([^,;，；]{0,60}),\s*(?=\d)/iu;
const AGAINST_AHEAD = /(?:\bvs\.?|\bversus|\bv\.)\s+(?!\d)([^,;，；]{1,60}),\s*$/iu;

/** Values that are said of a part of the patients ("38% in PD-L1-positive patients"): they are not those of a study. */
export function withoutParts(sentence: string, values: readonly ValueToken[], reading: DocumentReading): ValueToken[] {
  if (values.length === 0) return [];
  const leads = leadsWithPart(sentence, reading);
  const parts = values.map((value) => isOfPart(sentence, value, { leads, reading }));
  // "9 and 19 months in patients without …" are all of them.
  for (let at = values.length - 2; at >= 0; at -= 1)
    parts[at] ||= parts[at + 1] === true && LIST_JOINT.test(sentence.slice(values[at]?.end, values[at + 1]?.start));
  return values.filter((_, at) => !parts[at]);
}

/** Whether a sentence begins with a part of the patients: "Among patients without …", "Patients whose …". */
export function leadsWithPart(sentence: string, reading: DocumentReading): boolean {
  const [, adjectives, tail] = LEADING.exec(sentence.slice(0, NEAR)) ?? [];
  return tail !== undefined && isPart(adjectives ?? '', tail, reading);
}

interface Lead {
  readonly leads: boolean;
  readonly reading: DocumentReading;
}

function isOfPart(sentence: string, { start, end }: ValueToken, { leads, reading }: Lead): boolean {
  const statement = sentence.slice(Math.max(sentence.lastIndexOf(';', start), sentence.lastIndexOf('；', start)) + 1, start);
  if (leads) return true;
  const behind = sentence.slice(end, end + NEAR);
  if (PART_WORD.test(statement) || PART_WORD.test(/^[^,，;；。]{0,60}/u.exec(behind)?.[0] ?? '')) return true;
  if (TRAIT_BEHIND.test(behind)) return true;
  const [, adjectives, tail] = BEHIND.exec(behind) ?? [];
  return (tail !== undefined && isPart(adjectives ?? '', tail, reading)) || isContrasted(statement, behind, reading);
}

/** "-positive", "older", "without …", "with …" what is no condition: the study's own patients are named by their condition. */
function isPart(adjectives: string, tail: string, { vocabulary, definitions }: DocumentReading): boolean {
  if (TRAIT.test(adjectives)) return true;
  const apart = TOLD_APART.exec(tail);
  if (!apart) return false;
  const traits = tail.slice(apart[0].length).split(DEED, 1)[0] ?? '';
  if (/who$/iu.test(apart[0]) && traits.trim() === '') return RESPONSE.test(tail);
  if (WHOLE.test(traits)) return false;
  if (/without$/iu.test(apart[0])) return vocabulary.mentions(traits, THERAPY_KINDS, definitions).length === 0;
  return TRAIT.test(traits) || vocabulary.mentions(traits, ['CONDITION']).length === 0;
}

/** Two values whose own words stand ahead of each, neither of them a therapy. */
function isContrasted(before: string, behind: string, { vocabulary, cues, definitions }: DocumentReading): boolean {
  const [, other = ''] = AGAINST_BEHIND.exec(behind) ?? AGAINST_AHEAD.exec(before.slice(-80)) ?? [];
  if (other === '') return false;
  const isGroup = /组|\b(?:arm|group)s?\b/iu.test(other) || cues.has(other, 'PLACEBO') || cues.has(other, 'CONTROL');
  return !isGroup && vocabulary.mentions(other, THERAPY_KINDS, definitions).length === 0;
}
