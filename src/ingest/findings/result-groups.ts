import type { ArmRecord, ResultGroupRecord } from '../../documents/record.js';
import { fold } from '../../vocabulary/fold.js';
import type { DocumentReading } from '../reading.js';
import { isDummy } from '../therapies/dummies.js';
import { givenMentions } from '../therapies/given-mentions.js';
import type { Given, GivenArm, GivenTherapies } from '../therapies/therapies.js';
import { entitiesNamed, type NamedEntity } from './finding-groups.js';
import { conditionsNamed } from './result-measure.js';
import { beyondNeutral, blanked } from './result-words.js';

/** A group of a results section as the trial knows it. */
export interface KnownGroup {
  readonly therapies: readonly NamedEntity[];
  readonly conditions: readonly NamedEntity[];
  /** The group's own name, where it is not simply an arm of the trial, or everybody of a trial that gives all the same. */
  readonly label?: string;
  readonly arm?: ArmRecord;
}

/** Finds the groups of a trial's results, each name once. */
export function groupsOfTrial(therapies: GivenTherapies, reading: DocumentReading): (group: ResultGroupRecord) => KnownGroup {
  const arms = therapies.arms.map((arm): NamedArm => {
    const label = arm.record.label ?? '';
    return { arm, key: fold(label), conditions: conditionIds(label, reading), told: fold(arm.record.description ?? '') };
  });
  const known = new Map<string, KnownGroup>();
  return (group) => {
    const key = `${group.label}\n${group.description ?? ''}`;
    const found = known.get(key) ?? knownGroup(group, { arms, therapies, reading });
    known.set(key, found);
    return found;
  };
}

interface GroupsTrial {
  readonly arms: readonly NamedArm[];
  readonly therapies: GivenTherapies;
  readonly reading: DocumentReading;
}

/**
 * Whom a group of results is: the arm of its name, else everybody where all arms give the same, else those who get the trial's therapies that its
 * name says. A dummy is no therapy.
 */
function knownGroup(group: ResultGroupRecord, { arms, therapies: given, reading }: GroupsTrial): KnownGroup {
  const conditions = entitiesNamed(conditionsNamed(group.label, reading), reading);
  const match = armOf(group, arms, reading);
  if (match) {
    const therapies = named(match.arm.given);
    const isSimple = match.whole && therapies.length > 0;
    return { therapies, conditions, arm: match.arm.record, ...(isSimple ? {} : { label: group.label }) };
  }
  const shared = sharedBy(given);
  const therapies = shared ? named(shared) : namedIn(group.label, given, reading);
  const isEverybody = shared !== undefined && therapies.length > 0 && saysNothing(group.label, reading);
  return { therapies, conditions, ...(isEverybody ? {} : { label: group.label }) };
}

interface ArmMatch {
  readonly arm: GivenArm;
  /** The group is the whole arm, not a part of it. */
  readonly whole: boolean;
}

interface NamedArm {
  readonly arm: GivenArm;
  /** Folded name. */
  readonly key: string;
  /** Ids of the conditions that the name tells. */
  readonly conditions: string;
  /** Folded description. */
  readonly told: string;
}

const ORDINAL = /^(?:arm|cohort|group|part|stratum|treatment|regimen) (?:[a-z]|[ivx]{1,4}|\d{1,2})(?= |$)/u;
const ordinalOf = (key: string): string => ORDINAL.exec(key)?.[0] ?? '';
const startsWith = (long: string, short: string): boolean => long === short || long.startsWith(`${short} `);

/** The arm that alone has the name, its beginning or what follows it, the number, the conditions or the description of a group; tried in this order. */
function armOf(group: ResultGroupRecord, arms: readonly NamedArm[], reading: DocumentReading): ArmMatch | undefined {
  const key = fold(group.label);
  const conditions = conditionIds(group.label, reading);
  const told = fold(group.description ?? '');
  const named = key === '' ? [] : arms.filter((item) => item.key !== '');
  const longest = Math.max(...named.filter((item) => startsWith(key, item.key)).map((item) => item.key.length), 0);
  const whole = only(named, (item) => item.key === key) ?? only(named, (item) => startsWith(item.key, key));
  const part =
    only(named, (item) => startsWith(key, item.key) && item.key.length === longest) ??
    only(named, (item) => ordinalOf(key) !== '' && ordinalOf(item.key) === ordinalOf(key)) ??
    only(named, (item) => conditions !== '' && item.conditions === conditions) ??
    only(named, (item) => told !== '' && item.told === told);
  const arm = whole ?? part;
  return arm ? { arm, whole: whole !== undefined } : undefined;
}

function only(named: readonly NamedArm[], isMatch: (item: NamedArm) => boolean): GivenArm | undefined {
  const found = named.filter(isMatch);
  return found.length === 1 ? found[0]?.arm : undefined;
}

const conditionIds = (label: string, reading: DocumentReading): string =>
  [...new Set(conditionsNamed(label, reading).flatMap(({ entities }) => entities.map(({ id }) => id)))].sort().join(' ');

/** What every arm gives, where all give the same. */
function sharedBy({ arms, unassigned }: GivenTherapies): readonly Given[] | undefined {
  const [first] = arms;
  if (!first) return unassigned.length > 0 ? unassigned : undefined;
  const keyOf = ({ given }: GivenArm) =>
    given
      .map(({ entity, placebo }) => `${entity.id} ${placebo}`)
      .sort()
      .join('\n');
  return arms.every((arm) => keyOf(arm) === keyOf(first)) ? first.given : undefined;
}

/** The therapies of the trial that a name gives. */
function namedIn(label: string, { arms, unassigned }: GivenTherapies, reading: DocumentReading): NamedEntity[] {
  const given = [...arms.flatMap((arm) => arm.given), ...unassigned];
  const ids = new Set(given.filter(({ placebo }) => !placebo).map(({ entity }) => entity.id));
  const mentions = givenMentions(label, reading).filter((mention) => !isDummy(label, mention, reading.cues));
  return entitiesNamed(mentions, reading).filter(({ entity }) => ids.has(entity.id));
}

/** Whether a name says only what is given and that these are the people. */
function saysNothing(label: string, reading: DocumentReading): boolean {
  const mentions = reading.vocabulary.mentions(label, ['DRUG', 'DRUG_CLASS', 'PROCEDURE'], reading.definitions);
  return beyondNeutral(blanked(label, mentions).replace(/\b(?:arms?|groups?|plus|therapy|single)\b/giu, ' ')) === '';
}

const named = (given: readonly Given[]): NamedEntity[] => [
  ...new Map(given.filter(({ placebo }) => !placebo).map(({ entity, label }) => [entity.id, { entity, label }])).values(),
];
