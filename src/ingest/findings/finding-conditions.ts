import type { NamedEntity } from './finding-groups.js';
import type { FindingToken } from './finding-tokens.js';
import type { ValueToken } from './finding-values.js';

/** A sentence with the conditions that it names, in its order. */
export interface ConditionsNamed {
  readonly sentence: string;
  readonly tokens: readonly FindingToken[];
  readonly conditions: readonly { readonly start: number; readonly end: number; readonly named: readonly NamedEntity[] }[];
}

/** The conditions nearest to a value of a sentence that gives numbers for several: those listed ahead of it, or behind where the numbers lead. */
export function conditionsOf(value: ValueToken, { sentence, conditions, tokens }: ConditionsNamed): readonly NamedEntity[] | undefined {
  const lists: ConditionsNamed['conditions'][] = [];
  for (const condition of conditions) {
    // "sarcoma (12 of them alveolar soft part sarcoma), ORR": what stands in a bracket that is closed is said in passing.
    if (isInClosedBracket(sentence.slice(condition.end, value.start))) continue;
    const last = lists.at(-1)?.at(-1);
    const between = last ? sentence.slice(last.end, condition.start) : '';
    if (last && LIST_JOINT.test(between)) lists[lists.length - 1] = [...(lists.at(-1) ?? []), condition];
    else lists.push([condition]);
  }
  const spans = lists.map((list) => ({ start: list[0]?.start ?? 0, end: list.at(-1)?.end ?? 0, list }));
  const own = spans.filter((span) => isInSameStatement(span, value, sentence));
  if (!isInterleaved(spans, tokens)) return own.length === 1 && spans.length > 1 ? own[0]?.list.flatMap(({ named }) => named) : undefined;
  const firstValue = tokens.find(({ kind }) => kind === 'value');
  const leads = (spans[0]?.start ?? 0) < (firstValue?.start ?? 0);
  const near = leads ? spans.findLast(({ start }) => start < value.start) : spans.find(({ start }) => start >= value.end);
  // "37% overall, 39% in synovial sarcoma": the condition is that of the value next to it.
  const isAnothers = !leads && near && tokens.some(({ kind, start }) => kind === 'value' && start >= value.end && start < near.start);
  return isAnothers ? undefined : near?.list.flatMap(({ named }) => named);
}

const isInClosedBracket = (behind: string): boolean => /^[^(（)）]*[)）]/u.test(behind);

const LIST_JOINT = /^\s*(?:[(（][^()（）]*[)）])?\s*(?:[,，、/]|和|及|与|或|and\b|or\b|\s)*$/iu;

/** Whether no semicolon parts a thing named from a value. */
export const isInSameStatement = ({ start }: { readonly start: number }, value: ValueToken, sentence: string): boolean =>
  !/[;；]/.test(sentence.slice(Math.min(start, value.start), Math.max(start, value.start)));

/** Whether numbers stand between the things named, so that each has its own. */
export function isInterleaved(
  named: readonly { readonly start: number; readonly end: number }[],
  tokens: readonly FindingToken[],
): boolean {
  return named.some(({ end }, at) => {
    const next = named[at + 1];
    return next !== undefined && tokens.some(({ kind, ...token }) => kind === 'value' && token.start >= end && token.end <= next.start);
  });
}
