import { type FieldNode, type FragmentDefinitionNode, Kind, type SelectionNode, type SelectionSetNode } from 'graphql';
import { depthOfLiteral } from './input-depth.js';

/** How large a selection is, its fragments spread. */
export interface Shape {
  /** Fields in one another, introspection aside. */
  readonly fields: number;
  /** Fields, introspection too, and fragments in one another. */
  readonly levels: number;
  /** Fields and spreads in all. */
  readonly selections: number;
  /** Levels of the deepest argument. */
  readonly input: number;
}

const NOTHING: Shape = { fields: 0, levels: 0, selections: 0, input: 0 };

/** Measures selections in the time that reading them once takes: a fragment is measured once, however often it is spread. */
export class Shapes {
  readonly #known = new Map<string, Shape>();

  constructor(private readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>) {}

  of(set: SelectionSetNode | undefined): Shape {
    return (set?.selections ?? []).map((selection) => this.#ofSelection(selection)).reduce(beside, NOTHING);
  }

  #ofSelection(selection: SelectionNode): Shape {
    const below = selection.kind === Kind.FRAGMENT_SPREAD ? this.#ofFragment(selection.name.value) : this.of(selection.selectionSet);
    const input = Math.max(below.input, ...argumentsOf(selection).map(depthOfLiteral));
    const fields = selection.kind === Kind.FIELD ? fieldsOf(selection, below) : below.fields;
    return { fields, levels: 1 + below.levels, selections: 1 + below.selections, input };
  }

  /** A fragment that leads to itself is refused by another rule: here it only must not hang. */
  #ofFragment(name: string): Shape {
    const known = this.#known.get(name);
    if (known) return known;
    this.#known.set(name, NOTHING);
    const shape = this.of(this.fragments.get(name)?.selectionSet);
    this.#known.set(name, shape);
    return shape;
  }
}

const beside = (one: Shape, other: Shape): Shape => ({
  fields: Math.max(one.fields, other.fields),
  levels: Math.max(one.levels, other.levels),
  selections: Math.min(one.selections + other.selections, Number.MAX_SAFE_INTEGER),
  input: Math.max(one.input, other.input),
});

const fieldsOf = (field: FieldNode, below: Shape) => (field.name.value.startsWith('__') ? 0 : 1 + below.fields);

const argumentsOf = (selection: SelectionNode) =>
  [selection, ...(selection.directives ?? [])]
    .flatMap((node) => ('arguments' in node ? (node.arguments ?? []) : []))
    .map(({ value }) => value);
