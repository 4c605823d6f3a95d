import type { TrialRecord } from '../../documents/record.js';
import { sentencesOf } from '../../documents/sentences.js';
import type { Vocabulary } from '../../vocabulary/vocabulary.js';
import type { DocumentReading } from '../reading.js';
import { pairsWithoutArms } from './pairs-without-arms.js';
import { pairKey, type SaidPairs, saidPairs } from './said-pairs.js';
import type { Given, GivenArm, GivenTherapies } from './therapies.js';
import { type Basis, isRelated, ordered, type PairedTherapies, pairs, type Scope, therapyIds } from './therapy-pairs.js';

export type { Basis, PairedTherapies, Scope } from './therapy-pairs.js';

/** Who is combined with whom (DESIGN §2 "Who is combined?"): every pair of the trial's therapies once, in its strongest sense. */
export function combinationsOf(record: TrialRecord, therapies: GivenTherapies, reading: DocumentReading): PairedTherapies[] {
  const giving = therapies.arms.filter(({ given }) => given.length > 0);
  // Where only the control is told as an arm, who gets the rest is told as in a trial without arms.
  const loose = giving.every(({ role }) => role === 'COMPARATOR') ? pairsWithoutArms(record, { ...therapies, arms: [] }, reading) : [];
  return strongest([...pairsInArms(record, therapies, reading), ...loose, ...listedPairs(therapies, reading.vocabulary)]);
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
    .filter(([a, b]) => !areOfOneBase(a, b, [armText, trialText], reading.vocabulary))
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

/** "Platinum-based chemotherapy" with cisplatin and carboplatin listed gives one of the two; unless some words join them. A class with subclasses is too wide to say so. */
function areOfOneBase(a: Given, b: Given, texts: readonly SaidPairs[], { descendants, entities }: Vocabulary): boolean {
  if (texts.some(({ together }) => together.has(pairKey(a.entity.id, b.entity.id)))) return false;
  return texts.some(({ based }) =>
    [...based].some((id) => {
      const members = descendants(id);
      if (!members.has(a.entity.id) || !members.has(b.entity.id)) return false;
      return ![...members].some((member) => member !== id && entities.get(member)?.kind === 'DRUG_CLASS');
    }),
  );
}

function basisInArm(arm: GivenArm, a: Given, b: Given): { basis: Basis; quote: string } {
  if (a.quote && b.quote) return { basis: 'TEXT', quote: a.quote === b.quote ? a.quote : `${a.quote} … ${b.quote}` };
  if (sameLabel(a, b)) return { basis: 'INTERVENTION', quote: a.label };
  const name = arm.record.label ? `${arm.record.label}: ` : '';
  const listed = [a.label, b.label].every((label) => arm.record.interventions.includes(label));
  return { basis: 'ARM', quote: name + (listed ? arm.record.interventions.join('; ') : (wordsOf(arm, a, b) ?? `${a.label}; ${b.label}`)) };
}

/** The arm's own words that name both, where its list does not: the first sentence with both, else the first of each. */
function wordsOf({ record }: GivenArm, a: Given, b: Given): string | undefined {
  const sentences = sentencesOf(record.description ?? '');
  const naming = ({ label }: Given): string[] => sentences.filter((sentence) => sentence.toLowerCase().includes(label.toLowerCase()));
  const [first, second] = [naming(a), naming(b)];
  const both = first.find((sentence) => second.includes(sentence));
  return both ?? (first[0] && second[0] && `${first[0]} … ${second[0]}`);
}

/** Every pair of the trial's therapies that nothing stronger is known of: in different arms, or listed with no word of who gets what. */
function listedPairs(therapies: GivenTherapies, vocabulary: Vocabulary): PairedTherapies[] {
  const assigned = new Set(therapies.arms.flatMap(({ given }) => given.filter(({ placebo }) => !placebo).map(({ entity }) => entity.id)));
  return pairs([...therapyIds(therapies)].sort())
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
