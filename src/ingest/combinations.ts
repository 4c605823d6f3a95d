import type { TrialRecord } from '../documents/record.js';
import { sentencesOf } from '../documents/sentences.js';
import type { Mention, Vocabulary } from '../vocabulary/vocabulary.js';
import { type DocumentReading, THERAPY_KINDS } from './reading.js';
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
  const inArms = therapies.arms.flatMap((arm, at) => pairsOfArm(arm, at, reading));
  const said = therapies.arms.some(({ given }) => given.length > 0) ? [] : pairsSaid(record, idsOf(therapies), reading);
  return strongest([...inArms, ...said, ...listedPairs(therapies, reading.vocabulary)]);
}

function pairsOfArm(arm: GivenArm, at: number, { vocabulary, cues }: DocumentReading): PairedTherapies[] {
  const given = arm.given.filter(({ placebo }) => !placebo);
  const choosing = cues.has(`${arm.record.label ?? ''}. ${arm.record.description ?? ''}`, 'CHOICE', 'sentence');
  return pairs(given)
    .filter(([a, b]) => !isRelated(vocabulary, a.entity.id, b.entity.id) && !(choosing && !sameLabel(a, b)) && !areAlternatives(a, b))
    .map(([a, b]) => ({ pair: ordered(a.entity.id, b.entity.id), scope: 'SAME_ARM', arms: [at], ...basisInArm(arm, a, b) }));
}

const sameLabel = (a: Given, b: Given): boolean => a.label === b.label;

/** "A or B", "A/B": both stand in one label or sentence that offers a choice. */
const areAlternatives = (a: Given, b: Given): boolean =>
  a.choice && b.choice && (sameLabel(a, b) || (a.quote !== undefined && a.quote === b.quote));

function basisInArm(arm: GivenArm, a: Given, b: Given): { basis: Basis; quote: string } {
  if (a.quote && b.quote) return { basis: 'TEXT', quote: a.quote === b.quote ? a.quote : `${a.quote} … ${b.quote}` };
  if (sameLabel(a, b)) return { basis: 'INTERVENTION', quote: a.label };
  const name = arm.record.label ? `${arm.record.label}: ` : '';
  return { basis: 'ARM', quote: name + arm.record.interventions.join('; ') };
}

/** Titles and sentences of a trial without arms that say of two of its therapies that they are given together. */
function pairsSaid(record: TrialRecord, ids: ReadonlySet<string>, reading: DocumentReading): PairedTherapies[] {
  const titles = [record.title, record.officialTitle].filter((text) => text !== undefined);
  const sentences = [record.summary, record.description].flatMap((text) => (text ? sentencesOf(text) : []));
  const labels = record.interventions.flatMap((item) =>
    joinedIn(item.label, ids, reading).map((pair) => said(pair, 'INTERVENTION', item.label)),
  );
  const inTitles = titles.flatMap((text) => joinedIn(text, ids, reading).map((pair) => said(pair, 'TITLE', text)));
  const inText = sentences.flatMap((text) => joinedIn(text, ids, reading).map((pair) => said(pair, 'TEXT', text)));
  return [...labels, ...inTitles, ...inText];
}

const said = (pair: readonly [string, string], basis: Basis, quote: string): PairedTherapies => ({
  pair,
  scope: 'SAME_ARM',
  basis,
  arms: [],
  quote,
});

/** Neighbouring mentions with a joining word between them and no comparing, choosing or barring one. */
function joinedIn(text: string, ids: ReadonlySet<string>, { vocabulary, cues, definitions }: DocumentReading): [string, string][] {
  if (cues.has(text, 'NOT_GIVEN') || cues.has(text, 'CHOICE', 'sentence')) return [];
  const mentions = vocabulary.mentions(text, THERAPY_KINDS, definitions).filter(({ entities }) => entities.some(({ id }) => ids.has(id)));
  return mentions.slice(1).flatMap((mention, at) => {
    const before = mentions[at] as Mention;
    const between = text.slice(before.end, mention.start);
    const together = cues.has(between, 'JOINED') && !cues.has(between, 'SEPARATED') && !cues.has(between, 'CHOICE', 'between');
    return together ? crossPairs(before, mention, ids) : [];
  });
}

const crossPairs = (a: Mention, b: Mention, ids: ReadonlySet<string>): [string, string][] =>
  a.entities.flatMap((left) =>
    b.entities.filter((right) => left.id !== right.id && ids.has(left.id) && ids.has(right.id)).map((right) => ordered(left.id, right.id)),
  );

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
