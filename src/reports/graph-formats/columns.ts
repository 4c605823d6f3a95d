import { NODES, type PropertyType } from '../../graph/model.js';
import type { FoldedEdge } from '../subgraph-edges.js';
import type { PlainNode } from './graph-pages.js';

export type Cell = string | number | boolean;

/** A property as it leaves: its name, its type (a list leaves as one text), and its value for a node or an edge, undefined where there is none. */
export interface Column<T> {
  readonly name: string;
  readonly type: Exclude<PropertyType, 'string[]'>;
  readonly cellOf: (of: T) => Cell | undefined;
}

/** Long texts, lists of packed cells, and what is only there to recognise documents by: no part of a picture. */
const LEFT_OUT = new Set([
  'abstract',
  'bytes',
  'description',
  'eligibility',
  'ingestedAt',
  'mentions',
  'otherIds',
  'outcomes',
  'provisionalId',
  'publication',
  'quote',
  'reportsOn',
  'sentences',
  'source',
  'summary',
  'synonyms',
  'unresolved',
  'warnings',
]);

/** Columns that every node has. */
const OWN = new Set(['id', 'name']);

/** Semicolons, since names hold commas. */
const joined = (list: readonly unknown[]): string => list.map(String).join('; ');

function cell(value: unknown): Cell | undefined {
  if (Array.isArray(value)) return value.length === 0 ? undefined : joined(value);
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : undefined;
}

/** What leaves of a node beside its id: its kind, its name, and the plain properties of the model, by name. */
export const NODE_COLUMNS: readonly Column<PlainNode>[] = [
  { name: 'kind', type: 'string', cellOf: ({ label }) => NODES.get(label)?.kind },
  { name: 'name', type: 'string', cellOf: (node) => cell(node.name) ?? node.id },
  ...propertyColumns(),
];

/** What leaves of an edge beside its id and ends. */
export const EDGE_COLUMNS: readonly Column<FoldedEdge>[] = [
  { name: 'type', type: 'string', cellOf: ({ type }) => type },
  { name: 'label', type: 'string', cellOf: ({ label }) => label ?? undefined },
  { name: 'scope', type: 'string', cellOf: ({ scope }) => scope ?? undefined },
  { name: 'trialCount', type: 'int', cellOf: ({ trials }) => trials.length },
  { name: 'trials', type: 'string', cellOf: ({ trials }) => cell(trials) },
];

/** One column for each name, whatever labels have it; where their types differ, text. */
function propertyColumns(): Column<PlainNode>[] {
  const columns = new Map<string, Column<PlainNode>['type']>();
  for (const { label, properties } of NODES.values()) {
    for (const [property, type] of properties) {
      if (LEFT_OUT.has(property) || OWN.has(property)) continue;
      const [name, plain] = [columnName(label, property), type === 'string[]' ? 'string' : type];
      columns.set(name, (columns.get(name) ?? plain) === plain ? plain : 'string');
    }
  }
  const cellOf = (name: string) => (node: PlainNode) => cell(node[propertyOf(node.label, name)]);
  return [...columns].sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, type]) => ({ name, type, cellOf: cellOf(name) }));
}

/** `kind` is the kind of the node: a property of this name bears the label before it (procedureKind). */
function ownKind(label: string): string {
  return `${label.charAt(0).toLowerCase()}${label.slice(1)}Kind`;
}

function columnName(label: string, property: string): string {
  return property === 'kind' ? ownKind(label) : property;
}

function propertyOf(label: string, column: string): string {
  return column === ownKind(label) ? 'kind' : column;
}
