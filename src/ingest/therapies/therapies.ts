import type { ArmRecord, InterventionRecord, TrialRecord } from '../../documents/record.js';
import type { Entity, Grounding } from '../../vocabulary/vocabulary.js';
import { type DocumentReading, THERAPY_KINDS, type UnresolvedLabel } from '../reading.js';
import { dosesOf } from './doses.js';
import { isDummy } from './dummies.js';
import { distinct, type Given, type GivenArm, type GivenTherapies } from './given.js';
import { roleOfArm } from './roles.js';
import { fromTold } from './told-interventions.js';
import { type GivenByLabel, toldRegimens } from './told-regimens.js';
import { fromProse, fromPurpose, toldBesides, withoutGeneric } from './told-therapies.js';

export type { Given, GivenArm, GivenTherapies } from './given.js';

/**
 * Reads who gets what: from the arms' lists of interventions; on a page that lists none, or none that is known, from what its arms' prose
 * gives, else from what it says is tried.
 */
export function givenTherapies(record: TrialRecord, reading: DocumentReading): GivenTherapies {
  if (record.interventions.length === 0) return fromWords(record, reading);
  const read = new Map(allInterventions(record).map((item) => [item.label, fromIntervention(item, record.origin, reading)]));
  const unresolved = unresolvedOf(record, read, reading);
  const known = fromLists({ ...record, arms: [...toldRegimens(record, read, reading), ...record.arms] }, read, reading);
  const isKnown = known.unassigned.length > 0 || known.arms.some(({ given }) => given.length > 0);
  return { ...(isKnown || record.origin !== 'page' ? known : fromWords(record, reading)), unresolved };
}

/** Those that the record lists, and those that only an arm names: the arm is believed. */
function allInterventions({ interventions, arms }: TrialRecord): readonly InterventionRecord[] {
  const listed = new Set(interventions.map(({ label }) => label));
  const others = new Set(arms.flatMap((arm) => arm.interventions).filter((label) => !listed.has(label)));
  return [...interventions, ...[...others].map((label) => ({ label, otherNames: [], arms: [] }))];
}

function fromWords(record: TrialRecord, reading: DocumentReading): GivenTherapies {
  const arms = record.arms.map((arm) => armGiving(arm, distinct(withoutGeneric(fromProse(arm, reading), reading)), reading));
  const isGiven = arms.some(({ given }) => given.length > 0);
  return { arms, unassigned: isGiven ? [] : fromPurpose(record, reading), unresolved: [] };
}

const armGiving = (record: ArmRecord, given: readonly Given[], { cues }: DocumentReading): GivenArm => ({
  record,
  given,
  role: roleOfArm(record, cues),
});

function fromLists(record: TrialRecord, read: GivenByLabel, reading: DocumentReading): GivenTherapies {
  const labels = armLabels(record);
  const listed = new Set([...read.values()].flat().map(({ entity }) => entity.id));
  const arms = record.arms.map((arm, at) => {
    const linked = (labels[at] ?? []).flatMap((label) => (read.get(label) ?? []).map((given) => withDose(given, arm, reading)));
    return armGiving(arm, distinct([...linked, ...toldBesides(arm, linked, listed, reading)]), reading);
  });
  const assigned = new Set(labels.flat());
  const inArms = new Set(arms.flatMap(({ given }) => given.map(({ entity }) => entity.id)));
  const unassigned = record.interventions
    .filter(({ label }) => !assigned.has(label))
    .flatMap(({ label }) => read.get(label) ?? [])
    .filter(({ entity }) => !inArms.has(entity.id));
  return { arms, unassigned: distinct(unassigned), unresolved: [] };
}

/** The interventions of each arm: the arm's own list, else those that name the arm; a single arm gets what is tied to none. */
function armLabels(record: TrialRecord): string[][] {
  const [only] = record.arms;
  return record.arms.map((arm) => {
    if (arm.interventions.length > 0) return [...arm.interventions];
    const named = record.interventions.filter(({ arms }) => arm.label !== undefined && arms.includes(arm.label));
    const loose = record.arms.length === 1 && arm === only ? record.interventions : named;
    return (named.length > 0 ? named : loose).map(({ label }) => label);
  });
}

function fromIntervention(item: InterventionRecord, origin: TrialRecord['origin'], reading: DocumentReading): Given[] {
  if (reading.cues.has(item.label, 'PLACEBO')) return besidePlacebo(item, reading);
  const grounding = groundIntervention(item, reading);
  if (!grounding) return origin === 'page' ? fromTold(item, reading) : [];
  const choice = grounding.parts === 'ALTERNATIVES' || reading.cues.has(item.label, 'CHOICE', 'sentence');
  return grounding.entities.map((entity) => {
    const dose = doseOf(entity, `${item.label}. ${item.description ?? ''}`, reading);
    return { entity, label: item.label, rung: grounding.rung, why: grounding.why, placebo: false, choice, ...(dose ? { dose } : {}) };
  });
}

/** "X placebo" gives a dummy of X; "placebo + X", "X or placebo" name X itself. */
function besidePlacebo({ label }: InterventionRecord, { vocabulary, cues, definitions }: DocumentReading): Given[] {
  return vocabulary.mentions(label, THERAPY_KINDS, definitions).flatMap((mention) => {
    const placebo = isDummy(label, mention, cues);
    const why = `“${mention.label}” is named ${placebo ? 'as what the placebo looks like' : 'beside a placebo'}`;
    return mention.entities.map((entity) => ({ entity, label, rung: 'COMPOUND', why, placebo, choice: false }));
  });
}

/** The label itself; its other names only where they all mean the same one thing, for registries list other drugs there too. */
function groundIntervention(item: InterventionRecord, { vocabulary, definitions }: DocumentReading): Grounding | undefined {
  const own = vocabulary.ground(item.label, THERAPY_KINDS, definitions);
  if (own) return own;
  const others = item.otherNames.map((name) => vocabulary.ground(name, THERAPY_KINDS, definitions)).filter((found) => found !== undefined);
  const ids = new Set(others.map(({ entities }) => entities.map(({ id }) => id).join(' ')));
  const [first] = others;
  return first && ids.size === 1 ? { ...first, why: `its other name “${first.label}”: ${first.why}` } : undefined;
}

function withDose(given: Given, arm: ArmRecord, reading: DocumentReading): Given {
  const dose = arm.description && doseOf(given.entity, arm.description, reading);
  return dose ? { ...given, dose } : given;
}

function doseOf(entity: Entity, text: string, { vocabulary, definitions }: DocumentReading): string | undefined {
  const mentions = vocabulary.mentions(text, THERAPY_KINDS, definitions);
  const doses = dosesOf(text, mentions);
  return [...doses].find(([mention]) => mention.entities.length === 1 && mention.entities[0]?.id === entity.id)?.[1];
}

const PROCEDURE_TYPES = /procedure|radiation|surg/i;
const THERAPY_TYPES = /drug|biological|genetic|combination|procedure|radiation|surg/i;

/** A line of a page that ends like a sentence or leads to a list is no label. */
const TOLD = /[.。:：]$/;

/** Labels of therapies that nothing is known for. A placebo of nothing named is no therapy. */
function unresolvedOf({ interventions, origin }: TrialRecord, read: GivenByLabel, { cues }: DocumentReading): UnresolvedLabel[] {
  return interventions
    .filter(({ label, type }) => read.get(label)?.length === 0 && (!type || THERAPY_TYPES.test(type)) && !cues.has(label, 'PLACEBO'))
    .filter(({ label, type }) => origin !== 'page' || type !== undefined || !TOLD.test(label))
    .map(({ label, type }) => ({ kind: type && PROCEDURE_TYPES.test(type) ? 'PROCEDURE' : 'DRUG', label }));
}
