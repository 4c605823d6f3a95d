import type { Group } from './finding-groups.js';

/**
 * Groups that a sentence names by their part in the trial, with the therapies told before (`known`): "the combination group" is the one under
 * test, and beside it, or where it was told as one before, a group that is given nothing but the other's drugs or class is the control.
 */
export function withTold(groups: readonly Group[], known: readonly Group[]): Group[] {
  const isTold = groups.some(({ main }) => main);
  const combined = groups.filter(({ main, therapies }) => !main && therapies.length > 1);
  const tested = underTest(combined) ?? underTest(known) ?? underTest(groups.filter(({ main }) => !main));
  const told = groups.map((group) =>
    group.main && group.therapies.length === 0 && tested ? { ...group, therapies: tested.therapies } : group,
  );
  const settled = told.map((group) => {
    if (group.main || group.control || group.therapies.length === 0) return group;
    const isOther = isTold
      ? !hasDrug(group) || (tested !== undefined && !isSame(group, tested))
      : known.some((other) => other.control && isSame(group, other));
    return isOther && !(isTold && tested === group) ? { ...group, control: true } : group;
  });
  return settled.some(({ control }) => !control) ? settled : told;
}

/** The one group that is under test; of several the one given most, where no other is given as much. */
export function underTest(groups: readonly Group[]): Group | undefined {
  const tested = groups
    .filter(({ control, therapies }) => !control && hasDrug({ therapies }))
    .sort((a, b) => b.therapies.length - a.therapies.length);
  return tested.length === 1 || (tested[0]?.therapies.length ?? 0) > (tested[1]?.therapies.length ?? 0) ? tested[0] : undefined;
}

const hasDrug = ({ therapies }: Pick<Group, 'therapies'>): boolean => therapies.some(({ entity }) => entity.kind === 'DRUG');

function isSame(a: Group, b: Group): boolean {
  const ids = new Set(b.therapies.map(({ entity }) => entity.id));
  return a.therapies.length === ids.size && a.therapies.every(({ entity }) => ids.has(entity.id));
}
