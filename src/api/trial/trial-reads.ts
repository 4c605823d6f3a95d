import type { Row } from '../../graph/engine.js';
import { statement } from '../../graph/statements.js';
import { claimsOfField, type RankedRecord } from '../../reports/claims.js';
import { references } from '../../reports/trial-publications.js';
import { trialTherapies } from '../../reports/trial-therapies.js';
import { asGraphNode, type GraphNode } from '../loading/graph-node.js';
import type { GraphReader } from '../loading/graph-reader.js';
import { outcomesOf } from '../node/decoded.js';
import { wholeTrial } from './listed-trial.js';

/** The arms of a trial, in its order. */
export async function armsOf(trial: GraphNode, reader: GraphReader): Promise<GraphNode[]> {
  return inTrial(await reader.out(trial, 'HAS_ARM'));
}

/** The same where what they give will be asked for too: it is read with them. */
export async function givingArmsOf(trial: GraphNode, reader: GraphReader): Promise<GraphNode[]> {
  return inTrial(await reader.outWith(trial, 'HAS_ARM', 'GIVES'));
}

const inTrial = (arms: readonly GraphNode[]): GraphNode[] => [...arms].sort((a, b) => Number(a.ordinal) - Number(b.ordinal));

/** Everything that the arms of a trial give. */
export async function therapiesOf(trial: GraphNode, reader: GraphReader) {
  const [tests, arms] = await Promise.all([reader.related(trial, 'TESTS', 'OUT'), armsOf(trial, reader)]);
  return trialTherapies(tests, arms);
}

/** The targets of the drugs of a trial, each once. */
export async function targetsOf(trial: GraphNode, reader: GraphReader): Promise<GraphNode[]> {
  const drugs = await reader.out(trial, 'TESTS', 'Drug');
  const targets = await Promise.all(drugs.map((drug) => reader.out(drug, 'TARGETS')));
  return [...new Map(targets.flat().map((target) => [target.id, target])).values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** The conditions of a trial with the words for each. */
export async function labelledConditionsOf(trial: GraphNode, reader: GraphReader) {
  const studied = await reader.related(trial, 'STUDIES', 'OUT');
  return studied.map(({ edge, node }) => ({ condition: node, labels: (edge.labels ?? []) as string[] }));
}

/** The outcome measures of a trial in the order of its sources, with or without a known endpoint. */
export async function outcomeMeasuresOf(trial: GraphNode, reader: GraphReader) {
  const measured = await reader.related(trial, 'MEASURES', 'OUT');
  const known = measured.map(({ edge, node }) => ({ ordinal: 0, priority: 'OTHER', measure: node.name, ...edge, endpoint: node }));
  return [...known, ...outcomesOf(await wholeTrial(trial, reader))].sort(
    (a, b) => a.ordinal - b.ordinal || (a.measure < b.measure ? -1 : 1),
  );
}

/** The publications that a trial cites and those that report on it, with their role. */
export async function referencesOf(trial: GraphNode, reader: GraphReader) {
  const [cited, reporting] = await Promise.all([reader.related(trial, 'CITES', 'OUT'), reader.related(trial, 'REPORTS_ON', 'IN')]);
  return references(cited, reporting);
}

/** The lead sponsor or the collaborators of a trial. */
export async function organizationsOf(trial: GraphNode, lead: boolean, reader: GraphReader): Promise<GraphNode[]> {
  const all = await reader.related(trial, 'SPONSORED_BY', 'OUT');
  return [...new Map(all.filter(({ edge }) => (edge.lead === true) === lead).map(({ node }) => [node.id, node])).values()];
}

/** What each document says of one field of a trial. */
export async function claimsOfTrial(trial: GraphNode, field: string, reader: GraphReader) {
  const rows = await reader.rows<RankedRecord<Row> & Row>(statement('read/Trial.claims'), { id: trial.id });
  return claimsOfField(
    rows.map(({ rank, record, document }) => ({ rank, record, document: asGraphNode(document) })),
    field,
  );
}

/** The fields on which the documents of a trial disagree, with what each says. */
export async function conflictsOf(trial: GraphNode, reader: GraphReader) {
  const fields = (await wholeTrial(trial, reader)).conflicts as string[];
  return Promise.all(fields.map(async (field) => ({ field, claims: await claimsOfTrial(trial, field, reader) })));
}
