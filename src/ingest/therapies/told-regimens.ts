import type { ArmRecord, TrialRecord } from '../../documents/record.js';
import type { DocumentReading } from '../reading.js';
import type { Given } from './given.js';
import { roleOfArm } from './roles.js';
import { saidPairs } from './said-pairs.js';
import { isSplit, tellsOfSeveral } from './told-arms.js';

/** What a record gives by each label of its interventions. */
export type GivenByLabel = ReadonlyMap<string, readonly Given[]>;

/** No name of an arm is longer. */
const LONGEST_NAME = 80;
/** The word for an arm in front of what it gets: "Arm A: …", "Group 2: …". */
const ARM_NAME = /^(?:(?:arm|group|cohort|regimen)\s?[A-Z\d]|[A-Z\d一二三四]?组\s?[A-Z\d]?\s?[:：])/i;

/**
 * The arms that a page without a list of them tells as its interventions: the only one that is told in words is what all get; of several,
 * each is an arm where the trial has groups and they are regimens or bear the names of arms. An arm that is named as the control gets
 * only its own. Where the page leaves open who gets what, there are none.
 */
export function toldRegimens(record: TrialRecord, read: GivenByLabel, reading: DocumentReading): ArmRecord[] {
  if (record.origin !== 'page') return [];
  const controls = record.arms.filter((arm) => arm.interventions.length > 0 && roleOfArm(arm, reading.cues) === 'COMPARATOR');
  if (controls.length < record.arms.length) return [];
  const taken = new Set(controls.flatMap(({ interventions }) => interventions));
  const loose = record.interventions.map(({ label }) => label).filter((label) => !taken.has(label) && read.get(label)?.length);
  const told = loose.filter((label) => isToldIn(label, read));
  const regimens = controls.length > 0 && loose.length === 1 ? loose : told;
  const named = new Set(regimens.flatMap((label) => idsOf(label, read)));
  const isAll = loose.every((label) => idsOf(label, read).every((id) => named.has(id)));
  if (regimens.length === 0 || !isAll) return [];
  const context = { record, read, reading };
  return isOne(regimens, context) || areArms(regimens, controls.length > 0, context) ? regimens.map(armOf) : [];
}

/** In words, or as names with their doses. */
const isToldIn = (label: string, read: GivenByLabel): boolean =>
  read.get(label)?.some(({ quote, dose }) => quote !== undefined || dose !== undefined) ?? false;

const idsOf = (label: string, read: GivenByLabel): string[] => (read.get(label) ?? []).map(({ entity }) => entity.id);

interface Context {
  readonly record: TrialRecord;
  readonly read: GivenByLabel;
  readonly reading: DocumentReading;
}

/** All get the same; in a trial with groups a choice may be what tells them apart ("either A or B"). */
function isOne(regimens: readonly string[], context: Context): boolean {
  const [label = '', another] = regimens;
  const { separate, choices } = saidPairs(label, context.reading);
  if (another !== undefined || separate.size > 0 || tellsOfSeveral({}, label, context.reading)) return false;
  return choices.size === 0 || !isOfGroups(context);
}

function isOfGroups({ record, reading }: Context): boolean {
  const text = [record.summary, record.description, ...record.interventions.map(({ label }) => label)].filter(Boolean).join('\n');
  return isSplit(record) || tellsOfSeveral(record, text, reading);
}

/** Several drugs with their doses may be parts of one regimen; several regimens of a trial with groups are not. */
function areArms(regimens: readonly string[], isControlled: boolean, context: Context): boolean {
  const { read, reading } = context;
  if (regimens.length < 2 || regimens.some((label) => saidPairs(label, reading).separate.size > 0)) return false;
  if (regimens.every((label) => ARM_NAME.test(label))) return true;
  return (isControlled || isOfGroups(context)) && regimens.some((label) => new Set(idsOf(label, read)).size > 1);
}

/** "Gemcitabine and docetaxel (GD): …" names itself. */
function armOf(label: string): ArmRecord {
  const at = label.search(/[:：]/);
  const isNamed = at > 0 && at <= LONGEST_NAME;
  return { ...(isNamed ? { label: label.slice(0, at).trim() } : {}), description: label, interventions: [label] };
}
