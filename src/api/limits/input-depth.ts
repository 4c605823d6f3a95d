import { Kind, type ValueNode } from 'graphql';

/** How many lists and objects stand in one another in a value of JSON; a scalar is 0. Walked level by level: it may be too deep to descend. */
export function depthOfValue(value: unknown): number {
  let depth = 0;
  for (let level = [value].filter(isNested); level.length > 0; level = level.flatMap((one) => Object.values(one)).filter(isNested))
    depth += 1;
  return depth;
}

const isNested = (value: unknown): value is object => typeof value === 'object' && value !== null;

/** The same for a value written in the text of an operation; what its variables hold is not counted. */
export function depthOfLiteral(literal: ValueNode): number {
  let depth = 0;
  for (let level = [literal]; level.some(isNestedLiteral); level = level.flatMap(partsOf)) depth += 1;
  return depth;
}

const isNestedLiteral = ({ kind }: ValueNode) => kind === Kind.LIST || kind === Kind.OBJECT;

function partsOf(literal: ValueNode): readonly ValueNode[] {
  if (literal.kind === Kind.LIST) return literal.values;
  return literal.kind === Kind.OBJECT ? literal.fields.map(({ value }) => value) : [];
}
