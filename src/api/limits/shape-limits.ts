import {
  type ASTVisitor,
  type DocumentNode,
  type FragmentDefinitionNode,
  Kind,
  type OperationDefinitionNode,
  type ValidationContext,
  type ValueNode,
} from 'graphql';
import { depthOfLiteral } from './input-depth.js';
import { OverLimit } from './over-limit.js';
import { rootAliases } from './root-aliases.js';
import { Shapes } from './shape.js';

/** Most fields in one another, introspection aside: deep enough for every walk that means something. */
export const DEEPEST_FIELDS = 15;

/** Most fields and fragments in one another, introspection too: what walks an operation descends as deep. */
export const DEEPEST_LEVELS = 60;

/** Most aliases of one field of the root. */
export const MOST_ALIASES = 20;

/** Most fields and spreads of an operation, its fragments spread. */
export const MOST_SELECTIONS = 5_000;

/** Most lists and objects in one another in an argument or a variable: ten times `and` or `or`, and what stands in the innermost. */
export const DEEPEST_INPUT = 32;

/** A validation rule that refuses operations by their shape. What is refused is not validated further: that is what would take long. */
export function shapeLimits(context: ValidationContext): ASTVisitor {
  return {
    Document(document) {
      const refusal = refusalOf(document);
      if (refusal === undefined) return undefined;
      context.reportError(refusal);
      return null;
    },
  };
}

type Definition = OperationDefinitionNode | FragmentDefinitionNode;

function refusalOf(document: DocumentNode): OverLimit | undefined {
  try {
    return refusalOfOperations(document);
  } catch (error) {
    if (error instanceof RangeError) return tooDeepToRead();
    throw error;
  }
}

/** The refusal of what is nested so deep that reading it exhausts the stack. */
export const tooDeepToRead = () =>
  new OverLimit(
    'QUERY_TOO_DEEP',
    `The query is nested a thousand levels deep or more; the limit is ${DEEPEST_FIELDS} fields, and ${DEEPEST_INPUT} levels of an argument`,
  );

function refusalOfOperations({ definitions }: DocumentNode): OverLimit | undefined {
  const fragments = new Map(definitions.filter((one) => one.kind === Kind.FRAGMENT_DEFINITION).map((one) => [one.name.value, one]));
  const shapes = new Shapes(fragments);
  const operations = definitions.filter((one) => one.kind === Kind.OPERATION_DEFINITION);
  // Fragments that no operation spreads are validated too.
  for (const definition of [...operations, ...fragments.values()]) {
    const refusal = refusalOfShape(definition, shapes);
    if (refusal) return refusal;
  }
  for (const operation of operations) {
    const refusal = refusalOfAliases(operation, fragments);
    if (refusal) return refusal;
  }
  return undefined;
}

function refusalOfShape(definition: Definition, shapes: Shapes): OverLimit | undefined {
  const { fields, levels, selections, input } = shapes.of(definition.selectionSet);
  if (fields > DEEPEST_FIELDS)
    return new OverLimit('QUERY_TOO_DEEP', `This operation is ${fields} fields deep; the limit is ${DEEPEST_FIELDS}. Ask in two requests`);
  if (levels > DEEPEST_LEVELS)
    return new OverLimit(
      'QUERY_TOO_DEEP',
      `This operation is ${levels} fields and fragments deep; the limit is ${DEEPEST_LEVELS}. Ask in two requests`,
    );
  if (selections > MOST_SELECTIONS)
    return new OverLimit(
      'QUERY_TOO_LONG',
      `This operation has ${selections} fields once its fragments are spread; the limit is ${MOST_SELECTIONS}. Ask in two requests`,
    );
  return inputTooDeep('An argument', Math.max(input, ...defaultsOf(definition).map(depthOfLiteral)));
}

const defaultsOf = ({ variableDefinitions = [] }: Definition): ValueNode[] =>
  variableDefinitions.flatMap(({ defaultValue }) => defaultValue ?? []);

/** The refusal of an argument or variables, `depth` levels deep; undefined within the limit. */
export function inputTooDeep(what: string, depth: number): OverLimit | undefined {
  if (depth <= DEEPEST_INPUT) return undefined;
  const message = `${what} is nested ${depth} lists and objects deep; the limit is ${DEEPEST_INPUT}. Write the filter flatter`;
  return new OverLimit('INPUT_TOO_DEEP', message);
}

function refusalOfAliases(
  operation: OperationDefinitionNode,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
): OverLimit | undefined {
  for (const [field, { size }] of rootAliases(operation.selectionSet, fragments))
    if (size > MOST_ALIASES)
      return new OverLimit(
        'TOO_MANY_ALIASES',
        `This operation asks for ${field} under ${size} aliases; the limit is ${MOST_ALIASES}. Ask in several requests`,
      );
  return undefined;
}
