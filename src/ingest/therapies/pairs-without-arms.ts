import type { TrialRecord } from '../../documents/record.js';
import type { DocumentReading } from '../reading.js';
import { withOwnAbbreviations } from './own-abbreviations.js';
import { pairKey, type SaidPairs, saidPairs } from './said-pairs.js';
import type { GivenTherapies } from './therapies.js';
import { type Basis, isRelated, ordered, type PairedTherapies, pairs, therapyIds } from './therapy-pairs.js';
import { isSplit, type ToldArm, tellsOfSeveral, toldArms } from './told-arms.js';

/** Who is together in a trial whose record ties nothing to arms: what its labels, titles and sentences join, and whom its prose gives what. */
export function pairsWithoutArms(record: TrialRecord, therapies: GivenTherapies, given: DocumentReading): PairedTherapies[] {
  const listed = therapyIds(therapies);
  if (listed.size < 2) return [];
  const reading = withOwnAbbreviations([record.title, record.summary, record.description].filter(Boolean).join('\n'), given);
  const isOfGroups = isSplit(record) || tellsOfSeveral(record, [record.summary, record.description].filter(Boolean).join('\n'), reading);
  const inLabels = pairs(therapies.unassigned.filter(({ placebo, choice }) => !placebo && !choice))
    .filter(([{ label }]) => !(isOfGroups && isBareList(label)))
    .filter(([a, b]) => a.label === b.label && !isRelated(reading.vocabulary, a.entity.id, b.entity.id))
    .map(([a, b]) => said(ordered(a.entity.id, b.entity.id), 'INTERVENTION', a.label));
  const texts: [Basis, readonly (string | undefined)[]][] = [
    ['INTERVENTION', record.interventions.map(({ label }) => label)],
    ['TITLE', [record.title, record.officialTitle]],
    ['TEXT', [record.summary, record.description]],
  ];
  const read = texts.flatMap(([basis, all]) => all.flatMap((text) => (text ? [{ basis, pairs: saidPairs(text, reading) }] : [])));
  const joined = read.flatMap(({ basis, pairs: { together } }) =>
    [...together].flatMap(([key, quote]) => meantPairs(key, listed, reading).map((pair) => said(pair, basis, quote))),
  );
  const toldOf = toldArms(record, reading).flatMap((arm) =>
    toldPairs(
      arm,
      listed,
      read.map((item) => item.pairs),
      reading,
    ),
  );
  return [...inLabels, ...joined, ...toldOf];
}

/** Names in a row with no word that joins them: where groups get different things, all that the trial uses. */
const isBareList = (label: string): boolean => /[,，、;；]/.test(label) && !/\b(?:and|plus|with)\b|[+&和与及]|联合/i.test(label);

const said = (pair: readonly [string, string], basis: Basis, quote: string): PairedTherapies => ({
  pair,
  scope: 'SAME_ARM',
  basis,
  arms: [],
  quote,
});

/** The listed therapies that a pair of a text means. */
function meantPairs(key: string, listed: ReadonlySet<string>, reading: DocumentReading): [string, string][] {
  const [a, b] = key.split(' ').map((id) => listedFor(id, listed, reading));
  return a && b && !isRelated(reading.vocabulary, a, b) ? [ordered(a, b)] : [];
}

/** The therapy itself, or for a class that is not listed the one listed member of it ("G-CSF" where filgrastim is listed). */
function listedFor(id: string, listed: ReadonlySet<string>, { vocabulary }: DocumentReading): string | undefined {
  if (listed.has(id)) return id;
  const below = vocabulary.descendants(id);
  if (below.size < 2) return undefined;
  const members = [...listed].filter((other) => below.has(other));
  return members.length === 1 ? members[0] : undefined;
}

/** All that the people of a told arm get, but what no one of them gets both of. */
function toldPairs(arm: ToldArm, listed: ReadonlySet<string>, texts: readonly SaidPairs[], reading: DocumentReading): PairedTherapies[] {
  const given = new Map<string, string>();
  for (const [id, sentence] of arm.given) {
    const meant = listedFor(id, listed, reading);
    if (meant && !given.has(meant)) given.set(meant, sentence);
  }
  const own = saidPairs(arm.text, reading);
  const apart = ([a, b]: readonly [string, string]): boolean => {
    const key = pairKey(a, b);
    if (own.together.has(key)) return false;
    return [own, ...texts].some(({ choices, separate }) => choices.has(key) || separate.has(key)) || own.slashed.has(key);
  };
  return pairs([...given.keys()])
    .filter((pair) => !isRelated(reading.vocabulary, ...pair) && !apart(pair))
    .map(([a, b]) => {
      const [first = '', second = ''] = [given.get(a), given.get(b)];
      return said(ordered(a, b), 'TEXT', first === second ? first : `${first} … ${second}`);
    });
}
