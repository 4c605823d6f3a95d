import { readFileSync } from 'node:fs';
import type { Vocabulary } from '../../src/vocabulary/vocabulary.js';

/** One hand-judged arm, grounded. Each accepted answer is a set of therapies with the pairs that someone gets both of. */
export interface JudgedArm {
  readonly trial: string;
  readonly label: string;
  readonly isUncertain: boolean;
  /** The judged answer first, then what is accepted in its place. */
  readonly accepted: readonly (readonly string[])[];
  readonly optional: ReadonlySet<string>;
  /** Groups of which a patient gets one. */
  readonly eitherOr: readonly (readonly ReadonlySet<string>[])[];
}

/** Reads `arms.tsv` by the rules of its README: notes separated by `; `, `alt=`, `also=`, `either-or=`, `uncertain`. */
export function judgedArms(path: string, vocabulary: Vocabulary): JudgedArm[] {
  const ids = (names: string): string[] => names.split('+').flatMap((name) => idOf(name, vocabulary) ?? []);
  return readFileSync(path, 'utf8')
    .trim()
    .split('\n')
    .slice(1)
    .map((row) => {
      const [trial = '', label = '', drugs = '', note = ''] = row.split('\t');
      const notes = note.split('; ');
      const valuesOf = (kind: string) =>
        notes.filter((one) => one.startsWith(kind)).map((one) => one.slice(kind.length).replace(/ \(.*/, ''));
      return {
        trial,
        label,
        isUncertain: notes.some((one) => one.startsWith('uncertain')),
        accepted: [drugs, ...valuesOf('alt=')].map(ids),
        optional: new Set(valuesOf('also=').flatMap(ids)),
        eitherOr: valuesOf('either-or=').map((groups) => groups.split('|').map((group) => new Set(ids(group)))),
      };
    });
}

/** A drug by its name; an `also=` may hold words beside ("filgrastim as needed"), which mean the drug they name. */
function idOf(name: string, vocabulary: Vocabulary): string | undefined {
  if (name.trim() === '') return undefined;
  const kinds = ['DRUG', 'DRUG_CLASS', 'PROCEDURE'] as const;
  const found = vocabulary.ground(name, kinds)?.entities[0] ?? vocabulary.mentions(name, kinds)[0]?.entities[0];
  return found?.id ?? `unknown:${name}`;
}

export const pairsAmong = (ids: readonly string[]): string[] =>
  ids.flatMap((a, at) => ids.slice(at + 1).map((b) => (a < b ? `${a} ${b}` : `${b} ${a}`)));

/** The pairs that somebody of the arm gets both of. */
export function pairsTogether(ids: readonly string[], { eitherOr }: JudgedArm): string[] {
  const isApart = (groups: readonly ReadonlySet<string>[], a: string, b: string): boolean =>
    groups.some((group) => group.has(a)) && groups.some((group) => group.has(b)) && !groups.some((group) => group.has(a) && group.has(b));
  return pairsAmong(ids).filter((pair) => {
    const [a = '', b = ''] = pair.split(' ');
    return !eitherOr.some((groups) => isApart(groups, a, b));
  });
}

/** The accepted answer that is found, else the judged one. */
export const answerFor = (found: ReadonlySet<string> | undefined, { accepted }: JudgedArm): readonly string[] =>
  accepted.find((ids) => found && ids.length === found.size && ids.every((id) => found.has(id))) ?? accepted[0] ?? [];
