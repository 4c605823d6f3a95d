import type { ArmRecord, InterventionRecord } from '../record.js';

/** The interventions with the arms that list them, besides those that they name themselves. */
export function interventionsWithArms(interventions: readonly InterventionRecord[], arms: readonly ArmRecord[]): InterventionRecord[] {
  const listing = new Map<string, string[]>();
  for (const { label, interventions: given } of arms)
    if (label !== undefined) for (const item of new Set(given)) addTo(listing, item, label);
  return interventions.map((intervention) => ({
    ...intervention,
    arms: [...new Set([...(listing.get(intervention.label) ?? []), ...intervention.arms])],
  }));
}

/** The arms with the interventions that name them; arms named only where an intervention says who gets it are arms too. */
export function armsWithInterventions(arms: readonly ArmRecord[], interventions: readonly InterventionRecord[]): ArmRecord[] {
  const given = new Map<string, string[]>();
  for (const { label, arms: named } of interventions) for (const arm of new Set(named)) addTo(given, arm, label);
  const known = new Set(arms.map(({ label }) => label));
  const unnamed = [...given.keys()].filter((label) => !known.has(label));
  return [...arms, ...unnamed.map((label): ArmRecord => ({ label, interventions: [] }))].map((arm) => ({
    ...arm,
    interventions: [...new Set([...arm.interventions, ...(arm.label === undefined ? [] : (given.get(arm.label) ?? []))])],
  }));
}

function addTo(lists: Map<string, string[]>, key: string, item: string): void {
  const list = lists.get(key);
  if (list) list.push(item);
  else lists.set(key, [item]);
}
