import { compareText } from '../../graph/canonical.js';
import type { Row } from '../../graph/engine.js';
import type { AskedFor } from '../../graph/select/asked-terms.js';
import type { Scope, TermLeaf } from '../../graph/select/selection.js';
import { statement } from '../../graph/statements.js';
import { haveAll, type TrialText } from '../../reports/quoted-words.js';
import type { Has, HasTogether, TrialEvidence } from '../../reports/why-matched.js';
import type { GraphNode } from '../loading/graph-node.js';
import type { GraphReader } from '../loading/graph-reader.js';
import type { Direction, Related } from '../loading/relations.js';
import { wholeTrial } from './listed-trial.js';
import { armsOf, givingArmsOf } from './trial-reads.js';

const text = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined);
const firstOf = (value: unknown): string | undefined => (Array.isArray(value) ? text(value[0]) : undefined);

/** What a relation says about the thing it leads to, in the source's words. */
const hasBy = ({ edge, node }: Related): Has => ({
  id: node.id,
  label: text(edge.label) ?? firstOf(edge.labels) ?? text(edge.measure) ?? text(edge.citation) ?? text(edge.name),
  quote: text(edge.quote) ?? firstOf(edge.quotes),
  document: text(edge.document),
});

/** The relations that answer for a leaf, apart from therapies. */
const RELATIONS: Partial<Record<TermLeaf, readonly (readonly [string, Direction])[]>> = {
  conditions: [['STUDIES', 'OUT']],
  endpoints: [['MEASURES', 'OUT']],
  publications: [
    ['CITES', 'OUT'],
    ['REPORTS_ON', 'IN'],
  ],
  organizations: [['SPONSORED_BY', 'OUT']],
};

/** What the graph knows of a trial, as far as the question asks for it: a constant number of statements for a whole page. */
export async function evidenceOf(trial: GraphNode, asked: readonly AskedFor[], reader: GraphReader): Promise<TrialEvidence> {
  const by = new Set(asked.map((one) => one.by));
  const given = by.has('combination') || by.has('therapies') || by.has('targets');
  const linked = (leaf: TermLeaf) => (by.has(leaf) ? linkedBy(trial, leaf, reader) : []);
  const [therapies, conditions, endpoints, publications, organizations, together, texts] = await Promise.all([
    given ? therapiesGiven(trial, reader) : [],
    linked('conditions'),
    linked('endpoints'),
    linked('publications'),
    linked('organizations'),
    pairsOf(trial, asked, reader),
    textsOf(trial, asked, reader),
  ]);
  const targets = by.has('targets') ? await targetsOf(therapies, reader) : new Map<string, string[]>();
  const has = { therapies, conditions, targets: [], endpoints, publications, organizations };
  return { trial: trial.id, has, together, targets, texts };
}

/** The texts in which the words that are asked for stand: those of the arms only where its own do not have them all. */
async function textsOf(trial: GraphNode, asked: readonly AskedFor[], reader: GraphReader): Promise<TrialText[]> {
  const sought = asked.flatMap((one) => (one.by === 'text' ? [one.text] : []));
  if (sought.length === 0) return [];
  const { name, officialTitle, acronym, summary } = await wholeTrial(trial, reader);
  const own = textsIn([name, officialTitle, acronym, summary]);
  if (sought.every((one) => haveAll(one, own))) return own;
  const arms = await armsOf(trial, reader);
  return [...own, ...arms.flatMap((arm) => textsIn([arm.name, arm.description], arm.id))];
}

const textsIn = (values: readonly unknown[], arm?: string): TrialText[] =>
  values.flatMap((value) => {
    const found = text(value);
    return found === undefined ? [] : [{ text: found, arm }];
  });

async function linkedBy(trial: GraphNode, leaf: TermLeaf, reader: GraphReader): Promise<Has[]> {
  const relations = RELATIONS[leaf] ?? [];
  return (await Promise.all(relations.map(([type, direction]) => reader.related(trial, type, direction)))).flat().map(hasBy);
}

/** What each arm gives in the words of its sources, then what no arm is known to give. */
async function therapiesGiven(trial: GraphNode, reader: GraphReader): Promise<Has[]> {
  const [tests, arms] = await Promise.all([reader.related(trial, 'TESTS', 'OUT'), givingArmsOf(trial, reader)]);
  const given = await Promise.all(
    arms.map(async (arm) => (await reader.related(arm, 'GIVES', 'OUT')).map((related) => ({ ...hasBy(related), arm: arm.id }))),
  );
  return [...given.flat(), ...tests.map(hasBy)];
}

interface PairRow extends Row {
  readonly key: string;
  readonly one: string;
  readonly other: string;
  readonly edge: Readonly<Record<string, unknown>>;
}

/** The pairs of what is asked for together. Every pair has an end outside of the term that most would meet: the search starts at the other terms. */
async function pairsOf(trial: GraphNode, asked: readonly AskedFor[], reader: GraphReader): Promise<HasTogether[]> {
  const groups = asked.flatMap((one) => (one.by === 'combination' ? [one.combination.all.map((term) => term.members)] : []));
  if (groups.length === 0) return [];
  const members = groups.flatMap((terms) => [...terms].sort((a, b) => a.length - b.length).slice(0, -1)).flat();
  const parameters = { members: [...new Set(members)], others: [...new Set(groups.flat(2))] };
  const rows = await reader.rows<PairRow>(statement('read/Trial.combinedAmong'), { id: trial.id }, parameters);
  return rows.map(asTogether).sort((a, b) => compareText(placeOf(a), placeOf(b)));
}

const asTogether = ({ one, other, edge }: PairRow): HasTogether => ({
  left: one < other ? one : other,
  right: one < other ? other : one,
  arms: (edge.arms ?? []) as string[],
  scope: edge.scope as Scope,
  quote: text(edge.quote),
  document: text(edge.document),
});

const placeOf = ({ left, right, scope, document }: HasTogether): string => [left, right, scope, document].join('\t');

async function targetsOf(therapies: readonly Has[], reader: GraphReader): Promise<Map<string, string[]>> {
  const drugs = [...new Set(therapies.map(({ id }) => id))].filter((id) => id.startsWith('drug:'));
  const targets = await Promise.all(drugs.map((id) => reader.out({ id, label: 'Drug' }, 'TARGETS')));
  return new Map(drugs.map((id, index) => [id, (targets[index] ?? []).map((target) => target.id)]));
}
