import type { FragmentEdge, FragmentNode } from '../../graph/fragment.js';
import { armId } from '../ids.js';
import { present } from '../present.js';
import type { PairedTherapies } from './combinations.js';
import type { Given, GivenArm, GivenTherapies, Role } from './given.js';
import { roleOf } from './roles.js';

/** A trial's arms, in the order of the document that is believed first. An arm without a label is named by what it gives. */
export function armNodes(trial: string, { arms }: GivenTherapies): FragmentNode[] {
  return arms.map(({ record, given }, at) => {
    const composed = given.map(({ entity }) => entity.name).join(' + ') || `Arm ${at + 1}`;
    const { description, type } = record;
    const properties = {
      name: record.label ?? composed,
      ordinal: at + 1,
      ...present({ description, type: type?.toUpperCase().replaceAll(' ', '_') }),
    };
    return { label: 'Arm', id: armId(trial, at + 1), properties };
  });
}

/** HAS_ARM and GIVES. */
export function armEdges(trial: string, document: string, { arms }: GivenTherapies): FragmentEdge[] {
  return arms.flatMap((arm, at) => {
    const id = armId(trial, at + 1);
    const has: FragmentEdge = { type: 'HAS_ARM', from: trial, to: id, properties: { ordinal: at + 1 } };
    return [has, ...arm.given.map((given) => givesEdge(id, given, roleOf(given.entity.id, given.placebo, arm, arms), document))];
  });
}

function givesEdge(arm: string, given: Given, role: Role, document: string): FragmentEdge {
  const { entity, label, dose, quote, rung, why } = given;
  return { type: 'GIVES', from: arm, to: entity.id, properties: { role, label, document, rung, why, ...present({ dose, quote }) } };
}

/** TESTS: every therapy of the trial once, with its roles, arms and labels. */
export function testsEdges(trial: string, document: string, { arms, unassigned }: GivenTherapies): FragmentEdge[] {
  const inArms = arms.flatMap((arm, at) =>
    arm.given.map((given) => ({ given, role: roleOf(given.entity.id, given.placebo, arm, arms), arm: armId(trial, at + 1) })),
  );
  const loose = unassigned.map((given) => ({
    given,
    role: given.placebo ? ('PLACEBO' as const) : ('UNSPECIFIED' as const),
    arm: undefined,
  }));
  const byTherapy = groupBy([...inArms, ...loose], ({ given }) => given.entity.id);
  return [...byTherapy].map(([to, uses]) => {
    const roles = distinct(uses.map(({ role }) => role)).sort();
    const given = distinct(uses.flatMap(({ arm }) => arm ?? []));
    return {
      type: 'TESTS',
      from: trial,
      to,
      properties: { roles, labels: distinct(uses.map((use) => use.given.label)), document, ...present({ arms: given }) },
    };
  });
}

export function combinationEdges(trial: string, document: string, combinations: readonly PairedTherapies[]): FragmentEdge[] {
  return combinations.map(({ pair: [from, to], scope, basis, arms, quote }) => ({
    type: 'COMBINED_WITH',
    from,
    to,
    properties: { trial, scope, basis, document, ...present({ arms: arms.map((at) => armId(trial, at + 1)), quote }) },
  }));
}

export function distinct<T>(items: readonly T[]): T[] {
  return [...new Set(items)];
}

/** How many therapies a choice of records is judged by: those that some arm gives, else those the record lists. */
export const therapyCount = ({ arms, unassigned }: GivenTherapies): number =>
  arms.reduce((sum, arm: GivenArm) => sum + arm.given.length, unassigned.length);

function groupBy<T>(items: readonly T[], key: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) groups.set(key(item), [...(groups.get(key(item)) ?? []), item]);
  return groups;
}
