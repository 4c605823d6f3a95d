import type { Row, Runner } from '../engine.js';
import { statement, statementWith } from '../statements.js';

/** What trials lead to by one relation. */
const TYPES = {
  therapies: 'TESTS',
  conditions: 'STUDIES',
  endpoints: 'MEASURES',
  publications: 'CITES',
  organizations: 'SPONSORED_BY',
  sites: 'CONDUCTED_AT',
  findings: 'REPORTS',
} as const;

/** What leads to trials: each is a way of asking for them. A target does by the drugs that act on it. */
export type LinkName = keyof typeof TYPES | 'targets';

const NONE = new Uint32Array();

/** Which trials some nodes lead to, by the trials' numbers. */
export class Links {
  constructor(private readonly byMember: ReadonlyMap<string, Uint32Array>) {}

  /** The ids of the nodes that lead to any trial. */
  members(): Iterable<string> {
    return this.byMember.keys();
  }

  /** The numbers of its trials, smallest first, each once. */
  trialsOf(member: string): Uint32Array {
    return this.byMember.get(member) ?? NONE;
  }
}

type LinkRow = Row & { member: string; trials: readonly string[] };

/** Reads one kind of links: one statement, two for publications, which trials cite and which report on trials. */
export async function readLinks(runner: Runner, name: keyof typeof TYPES, numbersOf: (ids: readonly string[]) => number[]): Promise<Links> {
  const rows = await Promise.all([
    runner.run<LinkRow>(statementWith('read/index.links', { TYPE: TYPES[name] })),
    name === 'publications' ? runner.run<LinkRow>(statement('read/index.reported')) : [],
  ]);
  const byMember = new Map<string, number[]>();
  for (const { member, trials } of rows.flat()) byMember.set(member, [...(byMember.get(member) ?? []), ...numbersOf(trials)]);
  return new Links(new Map([...byMember].map(([member, numbers]) => [member, sorted(numbers)])));
}

/** The trials of each target: those that test a drug acting on it. */
export async function readTargetLinks(runner: Runner, therapies: Links): Promise<Links> {
  const rows = await runner.run<Row & { target: string; drugs: readonly string[] }>(statement('read/index.targets'));
  return new Links(new Map(rows.map(({ target, drugs }) => [target, sorted(drugs.flatMap((drug) => [...therapies.trialsOf(drug)]))])));
}

/** Smallest first, each once. */
export const sorted = (numbers: Iterable<number>): Uint32Array => Uint32Array.from(new Set(numbers)).sort();
