import { type FragmentDefinitionNode, Kind, type SelectionSetNode } from 'graphql';

/** The aliases of each root field of an operation, its fragments followed; a fragment is read once, however often it is spread. */
export function rootAliases(
  root: SelectionSetNode,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
): ReadonlyMap<string, ReadonlySet<string>> {
  const aliases = new Map<string, Set<string>>();
  const read = new Set<SelectionSetNode>([root]);
  // A set grows while it is walked: what fragments bring in comes last.
  for (const { selections } of read) {
    for (const selection of selections) {
      if (selection.kind === Kind.FIELD) {
        if (selection.alias) aliases.set(selection.name.value, (aliases.get(selection.name.value) ?? new Set()).add(selection.alias.value));
        continue;
      }
      const set = selection.kind === Kind.INLINE_FRAGMENT ? selection.selectionSet : fragments.get(selection.name.value)?.selectionSet;
      if (set) read.add(set);
    }
  }
  return aliases;
}
