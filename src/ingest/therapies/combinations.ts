import type { TrialRecord } from '../../documents/record.js';
import type { Vocabulary } from '../../vocabulary/vocabulary.js';
import type { DocumentReading } from '../reading.js';
import { pairKey, type SaidPairs, saidPairs } from './said-pairs.js';
import type { Given, GivenArm, GivenTherapies } from './therapies.js';

export type Scope = 'SAME_ARM' | 'CO_LISTED' | 'SAME_TRIAL';
export type Basis = 'ARM' | 'INTERVENTION' | 'TITLE' | 'TEXT' | 'CO_LISTED' | 'SEPARATE_ARMS';

/** Two therapies of one trial and in what sense they are combined. `arms`: places (from 0) of the arms that give both. */
export interface PairedTherapies {
  /** Ids, the smaller first. */
  readonly pair: readonly [string, string];
  readonly scope: Scope;
  readonly basis: Basis;
  readonly arms: readonly number[];
  readonly quote?: string;
}

/** Who is combined with whom (DESIGN §2 "Who is combined?"): every pair of the trial's therapies once, in its strongest sense. */
export function combinationsOf(record: TrialRecord, therapies: GivenTherapies, reading: DocumentReading): PairedTherapies[] {
  const isInArms = therapies.arms.some(({ given }) => given.length > 0);
  const known = isInArms ? pairsInArms(record, therapies, reading) : pairsSaid(record, therapies, reading);
  return strongest([...known, ...listedPairs(therapies, reading.vocabulary)]);
}

function pairsInArms(record: TrialRecord, { arms }: GivenTherapies, reading: DocumentReading): PairedTherapies[] {
  if (!arms.some(({ given }) => given.length > 1)) return [];
  const trialText = saidPairs(proseOf(record), reading);
  return arms.flatMap((arm, at) => pairsOfArm(arm, at, trialText, reading));
}

/** What a trial tells about its therapies outside of its arms. */
function proseOf({ title, officialTitle, summary, description, interventions }: TrialRecord): string {
  return [title, officialTitle, summary, description, ...interventions.map((item) => item.description)].filter(Boolean).join('\n');
}

function pairsOfArm(arm: GivenArm, at: number, trialText: SaidPairs, reading: DocumentReading): PairedTherapies[] {
  const given = arm.given.filter(({ placebo }) => !placebo);
  const armText = saidPairs(`${arm.record.label ?? ''}. ${arm.record.description ?? ''}`, reading);
  return pairs(given)
    .filter(([a, b]) => !isRelated(reading.vocabulary, a.entity.id, b.entity.id) && !areApart(a, b, armText, trialText))
    .map(([a, b]) => ({ pair: ordered(a.entity.id, b.entity.id), scope: 'SAME_ARM', arms: [at], ...basisInArm(arm, a, b) }));
}

const sameLabel = (a: Given, b: Given): boolean => a.label === b.label;

/** Two therapies of one arm that no one gets both of: a choice of its label or texts, or a comparison within it; unless it says that they are together. */
function areApart(a: Given, b: Given, armText: SaidPairs, trialText: SaidPairs): boolean {
  const key = pairKey(a.entity.id, b.entity.id);
  if (armText.together.has(key)) return false;
  if (armText.choices.has(key) || armText.separate.has(key) || (a.quote && b.quote && armText.slashed.has(key))) return true;
  const toAll = armText.givenToAll;
  if (toAll && !sameLabel(a, b) && !toAll.has(a.entity.id) && !toAll.has(b.entity.id)) return true;
  if (trialText.together.has(key)) return false;
  return trialText.choices.has(key) || (a.choice && b.choice && sameLabel(a, b));
}

function basisInArm(arm: GivenArm, a: Given, b: Given): { basis: Basis; quote: string } {
  if (a.quote && b.quote) return { basis: 'TEXT', quote: a.quote === b.quote ? a.quote : `${a.quote} … ${b.quote}` };
  if (sameLabel(a, b)) return { basis: 'INTERVENTION', quote: a.label };
  const name = arm.record.label ? `${arm.record.label}: ` : '';
  return { basis: 'ARM', quote: name + arm.record.interventions.join('; ') };
}

/** Labels, titles and sentences of a trial without arms that say of two of its therapies that they are given together. */
function pairsSaid(record: TrialRecord, therapies: GivenTherapies, reading: DocumentReading): PairedTherapies[] {
  const ids = idsOf(therapies);
  const joined = (text: string | undefined, basis: Basis): PairedTherapies[] =>
    [...(text ? saidPairs(text, reading).together : [])].flatMap(([key, quote]) => {
      const [a = '', b = ''] = key.split(' ');
      return ids.has(a) && ids.has(b) && !isRelated(reading.vocabulary, a, b) ? [said([a, b], basis, quote)] : [];
    });
  const inLabels = pairs(therapies.unassigned.filter(({ placebo, choice }) => !placebo && !choice))
    .filter(([a, b]) => sameLabel(a, b) && !isRelated(reading.vocabulary, a.entity.id, b.entity.id))
    .map(([a, b]) => said(ordered(a.entity.id, b.entity.id), 'INTERVENTION', a.label));
  return [
    ...inLabels,
    ...record.interventions.flatMap(({ label }) => joined(label, 'INTERVENTION')),
    ...[record.title, record.officialTitle].flatMap((text) => joined(text, 'TITLE')),
    ...[record.summary, record.description].flatMap((text) => joined(text, 'TEXT')),
  ];
}

const said = (pair: readonly [string, string], basis: Basis, quote: string): PairedTherapies => ({
  pair,
  scope: 'SAME_ARM',
  basis,
  arms: [],
  quote,
});

/** Every pair of the trial's therapies that nothing stronger is known of: in different arms, or listed with no word of who gets what. */
function listedPairs(therapies: GivenTherapies, vocabulary: Vocabulary): PairedTherapies[] {
  const assigned = new Set(therapies.arms.flatMap(({ given }) => given.filter(({ placebo }) => !placebo).map(({ entity }) => entity.id)));
  return pairs([...idsOf(therapies)].sort())
    .filter(([a, b]) => !isRelated(vocabulary, a, b))
    .map(([a, b]) => {
      const separate = assigned.has(a) && assigned.has(b);
      return {
        pair: ordered(a, b),
        arms: [],
        scope: separate ? 'SAME_TRIAL' : 'CO_LISTED',
        basis: separate ? 'SEPARATE_ARMS' : 'CO_LISTED',
      };
    });
}

/** The trial's real therapies. Alternatives of one label stay in: they are in the trial, in different people. */
function idsOf({ arms, unassigned }: GivenTherapies): Set<string> {
  const given = [...arms.flatMap((arm) => arm.given), ...unassigned];
  return new Set(given.filter(({ placebo }) => !placebo).map(({ entity }) => entity.id));
}

const STRENGTH: readonly Scope[] = ['SAME_ARM', 'CO_LISTED', 'SAME_TRIAL'];

/** One entry a pair: the strongest scope, its first basis and quote, all the arms that show it. */
function strongest(found: readonly PairedTherapies[]): PairedTherapies[] {
  const kept = new Map<string, PairedTherapies>();
  for (const item of [...found].sort((a, b) => STRENGTH.indexOf(a.scope) - STRENGTH.indexOf(b.scope))) {
    const key = item.pair.join(' ');
    const first = kept.get(key);
    if (!first) kept.set(key, item);
    else if (first.scope === item.scope)
      kept.set(key, { ...first, arms: [...new Set([...first.arms, ...item.arms])].sort((a, b) => a - b) });
  }
  return [...kept.values()].sort((a, b) => (a.pair.join(' ') < b.pair.join(' ') ? -1 : 1));
}

/** A drug and its own class say the same thing twice. */
const isRelated = (vocabulary: Vocabulary, a: string, b: string): boolean =>
  a === b || vocabulary.pathUp(a, b) !== undefined || vocabulary.pathUp(b, a) !== undefined;

const ordered = (a: string, b: string): [string, string] => (a < b ? [a, b] : [b, a]);

const pairs = <T>(items: readonly T[]): [T, T][] => items.flatMap((a, at) => items.slice(at + 1).map((b): [T, T] => [a, b]));
