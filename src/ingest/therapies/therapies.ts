import type { ArmRecord, InterventionRecord, TrialRecord } from '../../documents/record.js';
import { sentencesOf } from '../../documents/sentences.js';
import type { Entity, Grounding } from '../../vocabulary/vocabulary.js';
import { type DocumentReading, THERAPY_KINDS, type UnresolvedLabel } from '../reading.js';
import { dosesOf } from './doses.js';
import { isDummy } from './dummies.js';
import { therapiesGivenIn } from './prose-therapies.js';

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
  /** One of several to choose from: not given together with the others of its label. */
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
    const isGiven = arms.some(({ given }) => given.length > 0);
    return { arms, unassigned: isGiven ? [] : fromPurpose(record, reading), unresolved: [] };
  }
  const read = new Map(record.interventions.map((item) => [item.label, fromIntervention(item, reading)]));
  const labels = armLabels(record);
  const listed = new Set([...read.values()].flat().map(({ entity }) => entity.id));
  const arms = record.arms.map((arm, at) => {
    const linked = (labels[at] ?? []).flatMap((label) => (read.get(label) ?? []).map((given) => withDose(given, arm, reading)));
    return { record: arm, given: distinct([...linked, ...toldBesides(arm, linked, listed, reading)]) };
  });
  const assigned = new Set(labels.flat());
  const inArms = new Set(arms.flatMap(({ given }) => given.map(({ entity }) => entity.id)));
  const unassigned = record.interventions
    .filter(({ label }) => !assigned.has(label))
    .flatMap(({ label }) => read.get(label) ?? [])
    .filter(({ entity }) => !inArms.has(entity.id));
  return { arms, unassigned: distinct(unassigned), unresolved: unresolvedOf(record.interventions, read, reading) };
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
  if (reading.cues.has(item.label, 'PLACEBO')) return besidePlacebo(item, reading);
  const grounding = groundIntervention(item, reading);
  if (!grounding) return [];
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

function fromProse(arm: ArmRecord, reading: DocumentReading): Given[] {
  const text = [arm.label, arm.description].filter(Boolean).join('. ');
  return therapiesGivenIn(text, reading).flatMap(({ mention, sentence, dose, placebo }) =>
    mention.entities.map((entity) => ({
      entity,
      label: mention.label,
      rung: mention.entities.length > 1 ? 'REGIMEN' : 'SYNONYM',
      why: `named “${mention.label}” in what the arm is said to give`,
      quote: sentence,
      placebo,
      choice: false,
      ...(dose && mention.entities.length === 1 ? { dose } : {}),
    })),
  );
}

/**
 * What the arm's own words give of the trial's listed therapies beyond its links, which registries leave incomplete: where nothing is linked,
 * whatever they name; else only a drug that stands after "patients receive".
 */
function toldBesides(arm: ArmRecord, linked: readonly Given[], listed: ReadonlySet<string>, reading: DocumentReading): Given[] {
  const known = new Set(linked.map(({ entity }) => entity.id));
  return fromProse(arm, reading).filter(({ entity, label, quote = '', placebo }) => {
    if (known.has(entity.id) || !listed.has(entity.id)) return false;
    const giving = reading.cues.find(quote, 'GIVEN')[0];
    return linked.length === 0 ? true : entity.kind === 'DRUG' && !placebo && giving !== undefined && giving.end <= quote.indexOf(label);
  });
}

/** On a page that tells of no arm, what its title says is tried, else what its statement of purpose says. Who only observes tries nothing. */
function fromPurpose(record: TrialRecord, reading: DocumentReading): Given[] {
  if (record.origin !== 'page' || /observ/i.test(record.studyType ?? '')) return [];
  const titles = [record.title, record.officialTitle].filter((text) => text !== undefined);
  const sentences = record.summary ? sentencesOf(record.summary) : [];
  const purpose = titles.length > 0 ? titles : sentences.filter((sentence) => reading.cues.has(sentence, 'PURPOSE'));
  const told = purpose.flatMap((description) => fromProse({ description, interventions: [] }, reading));
  return distinct(withoutGeneric(told, reading));
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

/** Labels of therapies that nothing is known for. A placebo of nothing named is no therapy. */
function unresolvedOf(
  items: readonly InterventionRecord[],
  read: ReadonlyMap<string, readonly Given[]>,
  { cues }: DocumentReading,
): UnresolvedLabel[] {
  return items
    .filter(({ label, type }) => read.get(label)?.length === 0 && (!type || THERAPY_TYPES.test(type)) && !cues.has(label, 'PLACEBO'))
    .map(({ label, type }) => ({ kind: type && PROCEDURE_TYPES.test(type) ? 'PROCEDURE' : 'DRUG', label }));
}
