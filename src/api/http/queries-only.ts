import { type ASTVisitor, GraphQLError, type ValidationContext } from 'graphql';

/** A validation rule that refuses mutations and subscriptions, which GraphQL itself would only miss while executing: the graph changes by ingesting. */
export function queriesOnly(context: ValidationContext): ASTVisitor {
  return {
    OperationDefinition(node) {
      if (context.getSchema().getRootType(node.operation)) return;
      context.reportError(new GraphQLError(`The API answers queries only; this is a ${node.operation}`, { nodes: node }));
    },
  };
}
