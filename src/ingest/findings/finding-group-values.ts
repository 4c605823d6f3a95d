import type { Cues } from '../cues.js';
import { type ConditionsNamed, conditionsOf, isInSameStatement, isInterleaved } from './finding-conditions.js';
import type { Group, NamedEntity } from './finding-groups.js';
import type { FindingPair } from './finding-pairs.js';
import type { ValueToken } from './finding-values.js';

/** A value with whose it is. `conditions`: only where the sentence gives each condition a value of its own. */
export interface GroupValue {
  readonly value: ValueToken;
  readonly comparator?: number;
  readonly therapies: readonly NamedEntity[];
  readonly conditions?: readonly NamedEntity[];
}

export interface Place extends ConditionsNamed {
  /** Groups that the sentence names. */
  readonly groups: readonly Group[];
  /** Groups of the study, controls last. */
  readonly known: readonly Group[];
  /** Patients were assigned to them by chance. */
  readonly randomized: boolean;
  readonly cues: Cues;
}

/** Whose a value is; nothing where the sentence leaves it open, for a finding about the wrong drugs is worse than none. */
export function valuesByGroup(pair: FindingPair, place: Place): GroupValue[] {
  return split(pair, place).filter(({ therapies }) => therapies.length > 0);
}

function split({ endpoint, values }: FindingPair, whole: Place): GroupValue[] {
  const [value] = values;
  const same = whole.groups.filter((group) => isInSameStatement(group, value, whole.sentence));
  // "After 23 weeks of A and 7 of B, PFS was 4.8 months with A, 0.9 months with B": what follows the endpoint is what is compared.
  const behind = same.filter(({ start }) => start > endpoint.start);
  const labels = same.filter(({ main, control, therapies }) => main || (control && therapies.length === 0));
  const inTurn = [behind, labels].find(({ length }) => values.length > 1 && length === values.length);
  const near = inTurn ?? alone(same, whole.groups);
  const place = near.length > 0 ? { ...whole, groups: near } : whole;
  const { groups, known, conditions } = place;
  if (values.length > 2 && groups.length < values.length && isGroupTalk(place.sentence) && conditions.length < values.length) return [];
  if (value.comparator !== undefined) return comparison(value, value.comparator, place);
  const parts = groups.flatMap((group) => group.parts);
  if (values.length > 1 && values.length === groups.length) return perGroup(values, groups, place);
  if (values.length > 1 && values.length === parts.length && isInTurn(place)) return perGroup(values, parts, place);
  if (values.length > 1 && values.length === conditions.length && (isInterleaved(conditions, place.tokens) || isInTurn(place)))
    return perCondition(values, place);
  if (values.length === 2 && groups.every(({ control }) => control)) return twoOf(values, place);
  const whose = groupOf(value, place);
  if (!whose) return [];
  if (values.length > 1 && ((isInTurn(place) && known.length > 1) || isAheadOfAnother(whose, values, place))) return [];
  const own = conditionsOf(value, place);
  return [{ value, therapies: whose.therapies, ...(own ? { conditions: own } : {}) }];
}

/** "…; doxorubicin alone had an ORR of 5%": the only group of a statement has its number, whatever it is compared with elsewhere. */
function alone(same: readonly Group[], all: readonly Group[]): readonly Group[] {
  const [only] = same;
  const isOwn = only !== undefined && same.length === 1 && all.length > 1 && only.therapies.length > 0 && !only.compared && !only.main;
  return isOwn ? [{ ...only, control: false }] : same;
}

/** "5.5 months vs 3.4 months" of the group spoken of against the other. */
function comparison(value: ValueToken, comparator: number, place: Place): GroupValue[] {
  const mains = place.groups.filter(({ control }) => !control);
  // "13% versus 33% in chordoma" compares no therapies.
  if (place.conditions.some(({ start }) => start >= value.end && /^\s*(?:in|for)\s+$/iu.test(place.sentence.slice(value.end, start))))
    return [];
  // Of two groups told the first is the one spoken of; of three nobody knows which two are compared.
  if (mains.length > 2 || (mains.length === 0 && place.known.length > 2)) return [];
  const whose =
    mains.length === 1 ? mains[0] : isInterleaved(mains, place.tokens) ? groupOf(value, place) : (mains[0] ?? firstOf(place.known));
  return whose && !whose.control ? [{ value, comparator, therapies: whose.therapies }] : [];
}

/** One value for each group, in their order: against a control one comparison, else each its own. */
function perGroup(values: readonly ValueToken[], groups: readonly Omit<Group, 'parts'>[], place: Place): GroupValue[] {
  const at = groups.findIndex(({ control }) => !control);
  const other = values[at === 0 ? 1 : 0];
  const compared = groups.length === 2 && (groups.some(({ control }) => control) || isGroupTalk(place.sentence));
  if (compared && at >= 0 && other)
    return [{ value: values[at] as ValueToken, comparator: other.value, therapies: groups[at]?.therapies ?? [] }];
  return values.map((value, index) => ({ value, therapies: groups[index]?.therapies ?? [] }));
}

function perCondition(values: readonly ValueToken[], place: Place): GroupValue[] {
  return values.flatMap((value, at) => {
    const whose = groupOf(value, place);
    return whose ? [{ value, therapies: whose.therapies, conditions: place.conditions[at]?.named ?? [] }] : [];
  });
}

const CONTROL_WORD = /对照组?|安慰剂|单药|单纯|单用|\bcontrol|\bplacebo|\balone\b/iu;
const GROUP_LABEL = /[\p{Script=Han}A-Za-z+＋\d]{1,10}组|\b[\w+-]+ (?:arm|group)s?\b/giu;

/** Two values of a study whose groups were told before: in their order, unless the sentence speaks of the control first. */
function twoOf(values: readonly [ValueToken, ...ValueToken[]], { sentence, groups, known, tokens }: Place): GroupValue[] {
  const [first, second] = values as readonly ValueToken[];
  const main = firstOf(known);
  if (values.length > 2 || known.length > 2) return [];
  if (!first || !second || !main || main.control) return [];
  const between = sentence.slice(first.end, second.start);
  const labels = [...sentence.matchAll(GROUP_LABEL)].map(([label]) => CONTROL_WORD.test(label));
  const twoTold = known.length === 2 || labels.length >= 2 || groups.length > 0;
  if (!twoTold || tokens.length === 0) return /和|与|\band\b/iu.test(between) ? [] : [{ value: first, therapies: main.therapies }];
  const [value, other] = labels[0] === true && labels[1] !== true ? [second, first] : [first, second];
  return [{ value, comparator: other.value, therapies: main.therapies }];
}

/** "13.5 months, in the dacarbazine arm 11.5 months": the group named between two values need not be that of the first. */
function isAheadOfAnother({ start }: Group, [first, second]: readonly ValueToken[], { sentence }: Place): boolean {
  if (!first || !second || start < first.end || start > second.start) return false;
  return !/^\s*(?:[(（][^()（）]*[)）]\s*)?(?:with|for|in|on|after|under)\b/iu.test(sentence.slice(first.end, start));
}

const isGroupTalk = (sentence: string): boolean =>
  /组|\barms?\b|\bgroups?\b|\bcohorts?\b|\b(?:those|patients)\s+(?:who\s+)?receiv/iu.test(sentence);

const isInTurn = ({ sentence, cues }: Place): boolean => cues.has(sentence, 'RESPECTIVELY');

/** The group that a single value belongs to. */
function groupOf(value: ValueToken, place: Place): Group | undefined {
  const { sentence, groups, tokens } = place;
  const own = groups.filter(({ therapies, control }) => control || therapies.length > 0);
  if (own.every(({ control }) => control)) return own.some((group) => isOfControl(group, value, sentence)) ? undefined : carried(place);
  if (own.length === 1) return own[0];
  if (!isInterleaved(own, tokens)) {
    const main = own.filter(({ control }) => !control);
    return main.length === 1 ? main[0] : undefined;
  }
  const firstValue = tokens.find((token) => token.kind === 'value');
  const groupsLead = (own[0]?.start ?? 0) < (firstValue?.start ?? 0);
  return groupsLead ? own.findLast(({ start }) => start < value.start) : own.find(({ start }) => start >= value.end);
}

/** "对照组ORR为10%,DCR为30%", "13 months for the control group": from its name on, up to the name of another group, or right behind the number. */
function isOfControl({ start, end, compared }: Group, value: ValueToken, sentence: string): boolean {
  if (end <= value.start) {
    const labels = [...sentence.slice(end, value.start).matchAll(GROUP_LABEL)];
    return !compared && labels.every(([label]) => CONTROL_WORD.test(label));
  }
  return start >= value.end && /^\s*(?:for|in|with|on)\s+(?:the\s+|those in the\s+)?$/iu.test(sentence.slice(value.end, start));
}

/** What an earlier sentence spoke of, where it is more than a procedure or a class: those are named in passing too often. */
const firstOf = (known: readonly Group[]): Group | undefined =>
  known[0]?.therapies.some(({ entity }) => entity.kind === 'DRUG') ? known[0] : undefined;

/** The same for a number that names no group: of several told before it may be anyone's, or everybody's. */
function carried({ known, randomized }: Place): Group | undefined {
  const rivals = known.filter(({ control, therapies }) => control || therapies.some(({ entity }) => entity.kind === 'DRUG'));
  return rivals.length === 1 && !randomized ? firstOf(known) : undefined;
}
