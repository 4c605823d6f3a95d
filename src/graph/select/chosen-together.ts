import type { SelectedTerm } from './selection.js';

/** Two therapies of one trial that are given together; `arms` is empty where no source says in which. */
export interface CombinedPair {
  readonly left: string;
  readonly right: string;
  readonly arms: readonly string[];
}

/**
 * One therapy per term, all different, every two of them combined, and one arm that gives them all where the arms are known.
 * Undefined when there is no such choice. A pair of drugs in one arm and another pair in a second arm is no triple.
 * `pairs` are those of one trial within the scope that is asked for, in either direction.
 */
export function chosenTogether<P extends CombinedPair>(terms: readonly Members[], pairs: readonly P[]): Together<P> | undefined {
  for (const choice of choicesTogether(terms, pairs)) return choice;
  return undefined;
}

type Members = Pick<SelectedTerm, 'members'>;

/** One therapy for each term, in the order of the terms, and the pairs that show them together. */
export interface Together<P> {
  readonly therapies: readonly string[];
  readonly pairs: readonly P[];
}

/** Every such choice; the same therapies may come several times, shown by other pairs. */
export function choicesTogether<P extends CombinedPair>(terms: readonly Members[], pairs: readonly P[]): Generator<Together<P>> {
  const between = new Map<string, P[]>();
  const present = new Set<string>();
  for (const pair of pairs) {
    for (const key of [`${pair.left} ${pair.right}`, `${pair.right} ${pair.left}`]) between.set(key, [...(between.get(key) ?? []), pair]);
    present.add(pair.left).add(pair.right);
  }
  const options = terms.map((term) => term.members.filter((member) => present.has(member)));
  return choose(options, between, { therapies: [], pairs: [], arms: undefined });
}

interface Choice<P> {
  readonly therapies: string[];
  readonly pairs: P[];
  /** Arms that give everything chosen so far; undefined while no arm is known. */
  readonly arms: ReadonlySet<string> | undefined;
}

function* choose<P extends CombinedPair>(
  options: readonly (readonly string[])[],
  between: ReadonlyMap<string, P[]>,
  chosen: Choice<P>,
): Generator<Together<P>> {
  const [next, ...rest] = options;
  if (next === undefined) {
    yield { therapies: chosen.therapies, pairs: chosen.pairs };
    return;
  }
  for (const therapy of next) {
    if (chosen.therapies.includes(therapy)) continue;
    for (const grown of withTherapy(chosen, therapy, between)) yield* choose(rest, between, grown);
  }
}

/** Every way in which a therapy joins a choice: it must be combined with each that is already in it. */
function withTherapy<P extends CombinedPair>(chosen: Choice<P>, therapy: string, between: ReadonlyMap<string, P[]>): Choice<P>[] {
  let ways: Choice<P>[] = [{ ...chosen, therapies: [...chosen.therapies, therapy] }];
  for (const other of chosen.therapies) {
    const pairs = between.get(`${other} ${therapy}`) ?? [];
    ways = ways.flatMap((way) => pairs.flatMap((pair) => joined(way, pair)));
  }
  return ways;
}

function joined<P extends CombinedPair>(way: Choice<P>, pair: P): Choice<P>[] {
  if (pair.arms.length === 0) return [{ ...way, pairs: [...way.pairs, pair] }];
  const arms = way.arms === undefined ? pair.arms : pair.arms.filter((arm) => way.arms?.has(arm));
  return arms.length === 0 ? [] : [{ ...way, pairs: [...way.pairs, pair], arms: new Set(arms) }];
}
