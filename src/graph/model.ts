import { fileURLToPath } from 'node:url';
import { readTsv, type TsvRow } from '../tsv.js';
import type { Fragment, Properties, Value } from './fragment.js';

export type PropertyType = 'string' | 'string[]' | 'int' | 'float' | 'boolean';

/** A label of `schema/nodes.tsv`: its kind in the API, what its ids start with, and the type of each property. */
export interface NodeModel {
  readonly label: string;
  readonly kind: string;
  readonly prefix: string;
  readonly properties: ReadonlyMap<string, PropertyType>;
}

/** A relation type of `schema/relations.tsv`: the labels it may start and end at, and the type of each property. */
export interface RelationModel {
  readonly type: string;
  readonly from: readonly string[];
  readonly to: readonly string[];
  readonly properties: ReadonlyMap<string, PropertyType>;
}

const TYPES: Record<PropertyType, (value: Value) => boolean> = {
  string: (value) => typeof value === 'string',
  'string[]': (value) => Array.isArray(value) && value.every((part) => typeof part === 'string'),
  int: (value) => Number.isSafeInteger(value),
  float: (value) => Number.isFinite(value),
  boolean: (value) => typeof value === 'boolean',
};

/** The tables of the model, beside `src/` and `dist/` alike. */
const table = (name: string) => fileURLToPath(new URL(`../../schema/${name}.tsv`, import.meta.url));

function propertyType(row: TsvRow, column: string, path: string): PropertyType {
  const type = row.cells[column] ?? '';
  if (!Object.hasOwn(TYPES, type))
    throw new Error(`${path}:${row.line}: "${type}" is no property type; use ${Object.keys(TYPES).join(', ')}`);
  return type as PropertyType;
}

/** Reads a table of nodes; throws an Error with file and line where it is wrong. */
export function readNodeModels(path = table('nodes')): Map<string, NodeModel> {
  const models = new Map<string, NodeModel & { properties: Map<string, PropertyType> }>();
  for (const row of readTsv(path, ['label', 'kind', 'prefix', 'property', 'type', 'meaning']).rows) {
    const { label = '', kind = '', prefix = '', property = '' } = row.cells;
    const model = models.get(label) ?? { label, kind, prefix, properties: new Map<string, PropertyType>() };
    if (model.kind !== kind || model.prefix !== prefix) throw new Error(`${path}:${row.line}: ${label} has two kinds or prefixes`);
    if (model.properties.has(property)) throw new Error(`${path}:${row.line}: ${label}.${property} stands twice`);
    model.properties.set(property, propertyType(row, 'type', path));
    models.set(label, model);
  }
  return models;
}

/** Reads a table of relations whose ends are labels of `nodes`; throws an Error with file and line where it is wrong. */
export function readRelationModels(nodes: ReadonlyMap<string, NodeModel>, path = table('relations')): Map<string, RelationModel> {
  const models = new Map<string, RelationModel & { properties: Map<string, PropertyType> }>();
  for (const row of readTsv(path, ['type', 'from', 'to', 'property', 'propertyType', 'meaning']).rows) {
    const { type = '', from = '', to = '', property = '' } = row.cells;
    const ends = { from: from.split(' '), to: to.split(' ') };
    const strange = [...ends.from, ...ends.to].find((label) => !nodes.has(label));
    if (strange !== undefined) throw new Error(`${path}:${row.line}: "${strange}" is no label of nodes.tsv`);
    const model = models.get(type) ?? { type, ...ends, properties: new Map<string, PropertyType>() };
    if (`${model.from}>${model.to}` !== `${ends.from}>${ends.to}`) throw new Error(`${path}:${row.line}: ${type} has two sets of ends`);
    if (model.properties.has(property)) throw new Error(`${path}:${row.line}: ${type}.${property} stands twice`);
    if (property !== '') model.properties.set(property, propertyType(row, 'propertyType', path));
    models.set(type, model);
  }
  return models;
}

/** Every label of the graph that has a kind in the API, by name. */
export const NODES: ReadonlyMap<string, NodeModel> = readNodeModels();
/** Every relation type of the graph, by name. */
export const RELATIONS: ReadonlyMap<string, RelationModel> = readRelationModels(NODES);
/** The one node that is about the graph itself; it has no kind, is in no fragment and in no count. */
export const DATASET_LABEL = 'Dataset';
/** Labels of curated entities: the vocabulary alone makes their nodes. */
export const CURATED_LABELS: readonly string[] = ['Drug', 'DrugClass', 'Procedure', 'Target', 'Condition', 'Endpoint'];
/** Relations between curated entities: written by the vocabulary alone, never by a document. */
export const VOCABULARY_RELATIONS: readonly string[] = ['IN_CLASS', 'IS_A', 'TARGETS'];

/** Whether a relation always ends (`OUT`) or always starts (`IN`) at curated entities. */
export function leadsToCurated(type: string, direction: 'OUT' | 'IN'): boolean {
  const model = RELATIONS.get(type);
  const ends = (direction === 'OUT' ? model?.to : model?.from) ?? [];
  return ends.every((label) => CURATED_LABELS.includes(label));
}

const LABEL_OF_PREFIX = new Map([...NODES.values()].map((model) => [model.prefix, model.label]));

/** `drug:x` → `Drug`; undefined where nothing of the model has such ids. */
export function findLabelOfId(id: string): string | undefined {
  return LABEL_OF_PREFIX.get(id.slice(0, Math.max(0, id.indexOf(':'))));
}

/** `drug:x` → `Drug`; an Error names an id that is of no label. */
export function labelOfId(id: string): string {
  const label = findLabelOfId(id);
  if (label === undefined) throw new Error(`"${id}" is no node id: an id starts with ${[...LABEL_OF_PREFIX.keys()].join(':, ')}:`);
  return label;
}

function checkProperties(owner: string, properties: Properties, types: ReadonlyMap<string, PropertyType>): void {
  for (const [name, value] of Object.entries(properties)) {
    const type = types.get(name);
    if (type === undefined) throw new Error(`${owner} has no property "${name}" in the model; add a row to schema/ or leave it out`);
    if (!TYPES[type](value)) throw new Error(`${owner}.${name} must be ${type}, not ${JSON.stringify(value)}`);
  }
}

/**
 * Holds a fragment against the model, so that nothing is written that nobody described.
 * @throws Error that names the first node, edge or property that the model lacks or gives another type.
 */
export function checkFragment(fragment: Fragment): void {
  for (const node of fragment.nodes) {
    const model = NODES.get(node.label);
    if (model === undefined) throw new Error(`"${node.label}" is no label of schema/nodes.tsv (node ${node.id})`);
    if (labelOfId(node.id) !== node.label) throw new Error(`${node.id} cannot be a ${node.label}: its ids start with ${model.prefix}:`);
    if (node.properties.id !== undefined && node.properties.id !== node.id)
      throw new Error(`${node.id} carries another id: ${node.properties.id}`);
    checkProperties(`${node.label} ${node.id}`, node.properties, model.properties);
  }
  for (const edge of fragment.edges) {
    const model = RELATIONS.get(edge.type);
    if (model === undefined) throw new Error(`"${edge.type}" is no type of schema/relations.tsv (${edge.from} → ${edge.to})`);
    if (!model.from.includes(labelOfId(edge.from)) || !model.to.includes(labelOfId(edge.to)))
      throw new Error(
        `${edge.type} cannot go from ${edge.from} to ${edge.to}: it goes from ${model.from.join(', ')} to ${model.to.join(', ')}`,
      );
    checkProperties(`${edge.type} ${edge.from} → ${edge.to}`, edge.properties, model.properties);
  }
}
