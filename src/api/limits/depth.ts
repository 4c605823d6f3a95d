import { type ASTVisitor, type FragmentDefinitionNode, GraphQLError, Kind, type SelectionSetNode, type ValidationContext } from 'graphql';

/** Deep enough for every walk that means something: six relations with their pages. */
export const DEEPEST = 20;

/** A validation rule that refuses operations nested deeper than `DEEPEST`; introspection may be as deep as its tools need. */
export function depthLimit(context: ValidationContext): ASTVisitor {
  return {
    OperationDefinition(operation) {
      const depth = depthOf(operation.selectionSet, context, []);
      if (depth <= DEEPEST) return;
      const message = `This operation is ${depth} fields deep; the limit is ${DEEPEST}. Ask in two requests`;
      context.reportError(new GraphQLError(message, { nodes: operation, extensions: { code: 'QUERY_TOO_DEEP' } }));
    },
  };
}

/** A fragment that leads to itself is reported by another rule: here it only must not hang. */
function depthOf(selections: SelectionSetNode, context: ValidationContext, open: readonly FragmentDefinitionNode[]): number {
  let deepest = 0;
  for (const selection of selections.selections) {
    if (selection.kind === Kind.FIELD) {
      if (selection.name.value.startsWith('__')) continue;
      deepest = Math.max(deepest, 1 + (selection.selectionSet ? depthOf(selection.selectionSet, context, open) : 0));
    } else if (selection.kind === Kind.INLINE_FRAGMENT) {
      deepest = Math.max(deepest, depthOf(selection.selectionSet, context, open));
    } else {
      const fragment = context.getFragment(selection.name.value);
      if (!fragment || open.includes(fragment)) continue;
      deepest = Math.max(deepest, depthOf(fragment.selectionSet, context, [...open, fragment]));
    }
    if (deepest > DEEPEST) return deepest;
  }
  return deepest;
}
