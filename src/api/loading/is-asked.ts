import type { GraphQLResolveInfo, SelectionSetNode } from 'graphql';

/** Whether a field is asked of what a resolver answers, by itself or in a fragment; one that a directive leaves out counts too. */
export function isAsked(field: string, { fieldNodes, fragments }: Pick<GraphQLResolveInfo, 'fieldNodes' | 'fragments'>): boolean {
  const stands = (set: SelectionSetNode | undefined): boolean =>
    (set?.selections ?? []).some((selection) => {
      if (selection.kind === 'Field') return selection.name.value === field;
      return stands(selection.kind === 'InlineFragment' ? selection.selectionSet : fragments[selection.name.value]?.selectionSet);
    });
  return fieldNodes.some(({ selectionSet }) => stands(selectionSet));
}
