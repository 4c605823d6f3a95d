import type { ArmRecord, InterventionRecord, TrialRecord } from '../documents/record.js';
import type { Entity, Grounding } from '../vocabulary/vocabulary.js';
import { dosesOf } from './doses.js';
import { therapiesGivenIn } from './prose-therapies.js';
import { type DocumentReading, THERAPY_KINDS, type UnresolvedLabel } from './reading.js';

/** One therapy as one arm (or the trial's list) gives it. */
export interface Given {
  readonly entity: Entity;
  /** The source's word for it. */
  readonly label: string;
  readonly rung: string;
  readonly why: string;
  readonly dose?: string;
  /** The sentence it was read from, where it was read from prose. */
  readonly quote?: string;
  /** A dummy of it, not itself. */
  readonly placebo: boolean;
  /** One of several to choose from: not given together with the others of its label or sentence. */
  readonly choice: boolean;
}

export interface GivenArm {
  readonly record: ArmRecord;
  readonly given: readonly Given[];
}

/** What a record gives to whom. `unassigned`: interventions that the record ties to no arm. */
export interface GivenTherapies {
  readonly arms: readonly GivenArm[];
  readonly unassigned: readonly Given[];
  readonly unresolved: readonly UnresolvedLabel[];
}

/** Reads who gets what: from the arms' lists of interventions; on a page that lists none, from what its arms' prose gives. */
export function givenTherapies(record: TrialRecord, reading: DocumentReading): GivenTherapies {
  if (record.interventions.length === 0) {
    const arms = record.arms.map((arm) => ({ record: arm, given: distinct(withoutGeneric(fromProse(arm, reading), reading)) }));
    return { arms, unassigned: [], unresolved: [] };
  }
  const read = new Map(record.interventions.map((item) => [item.label, fromIntervention(item, reading)]));
  const labels = armLabels(record);
  const arms = record.arms.map((arm, at) => ({
    record: arm,
    given: distinct((labels[at] ?? []).flatMap((label) => (read.get(label) ?? []).map((given) => withDose(given, arm, reading)))),
  }));
  const assigned = new Set(labels.flat());
  const unassigned = distinct(
    record.interventions.filter(({ label }) => !assigned.has(label)).flatMap(({ label }) => read.get(label) ?? []),
  );
  return { arms, unassigned, unresolved: unresolvedOf(record.interventions, read) };
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

function fromIntervention(item: InterventionRecord, reading: DocumentReading): Given[] {
  const grounding = groundIntervention(item, reading);
  if (!grounding) return [];
  const placebo = reading.cues.has(item.label, 'PLACEBO');
  const choice = grounding.parts === 'ALTERNATIVES' || reading.cues.has(item.label, 'CHOICE', 'sentence');
  return grounding.entities.map((entity) => {
    const dose = doseOf(entity, `${item.label}. ${item.description ?? ''}`, reading);
    return { entity, label: item.label, rung: grounding.rung, why: grounding.why, placebo, choice, ...(dose ? { dose } : {}) };
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

function fromProse(arm: ArmRecord, reading: DocumentReading): Given[] {
  const text = [arm.label, arm.description].filter(Boolean).join('. ');
  return therapiesGivenIn(text, reading).flatMap(({ mention, sentence, dose, choice }) =>
    mention.entities.map((entity) => ({
      entity,
      label: mention.label,
      rung: mention.entities.length > 1 ? 'REGIMEN' : 'SYNONYM',
      why: `named “${mention.label}” in what the arm is said to give`,
      quote: sentence,
      placebo: reading.cues.has(sentence.slice(Math.max(0, mention.start - 12), mention.end + 12), 'PLACEBO'),
      choice,
      ...(dose && mention.entities.length === 1 ? { dose } : {}),
    })),
  );
}

/** A class whose member the arm gives, and a procedure that only names the kind of another one, add nothing. */
function withoutGeneric(given: readonly Given[], { vocabulary }: DocumentReading): Given[] {
  const ids = new Set(given.map(({ entity }) => entity.id));
  const specificKinds = new Set(given.filter(({ entity }) => !isKindName(entity)).map(({ entity }) => entity.procedureKind));
  return given.filter(({ entity }) => {
    if (entity.kind === 'DRUG_CLASS') return ![...vocabulary.descendants(entity.id)].some((id) => id !== entity.id && ids.has(id));
    return !(isKindName(entity) && specificKinds.has(entity.procedureKind));
  });
}

const isKindName = ({ id, procedureKind }: Entity): boolean => procedureKind !== undefined && id === `procedure:${procedureKind}`;

function withDose(given: Given, arm: ArmRecord, reading: DocumentReading): Given {
  const dose = arm.description && doseOf(given.entity, arm.description, reading);
  return dose ? { ...given, dose } : given;
}

function doseOf(entity: Entity, text: string, { vocabulary, definitions }: DocumentReading): string | undefined {
  const mentions = vocabulary.mentions(text, THERAPY_KINDS, definitions);
  const doses = dosesOf(text, mentions);
  return [...doses].find(([mention]) => mention.entities.length === 1 && mention.entities[0]?.id === entity.id)?.[1];
}

/** Each entity once (a dummy of it apart), the first dose and the first quote kept. */
function distinct(given: readonly Given[]): Given[] {
  const kept = new Map<string, Given>();
  for (const item of given) {
    const key = `${item.entity.id} ${item.placebo}`;
    const first = kept.get(key);
    if (!first) kept.set(key, item);
    else kept.set(key, { ...item, ...first, choice: first.choice && item.choice });
  }
  return [...kept.values()];
}

const PROCEDURE_TYPES = /procedure|radiation|surg/i;
const THERAPY_TYPES = /drug|biological|genetic|combination|procedure|radiation|surg/i;

function unresolvedOf(items: readonly InterventionRecord[], read: ReadonlyMap<string, readonly Given[]>): UnresolvedLabel[] {
  return items
    .filter(({ label, type }) => read.get(label)?.length === 0 && (!type || THERAPY_TYPES.test(type)))
    .map(({ label, type }) => ({ kind: type && PROCEDURE_TYPES.test(type) ? 'PROCEDURE' : 'DRUG', label }));
}
