import { RELATIONS } from '../../graph/model.js';
import { badInput } from '../bad-input.js';
import type { SubgraphInput } from './subgraph.input.js';

const MOST_ROOTS = 1000;

/**
 * Holds an input against what a subgraph may be.
 * @throws GraphQLError BAD_USER_INPUT where it begins nowhere, a list is empty or a number out of range.
 */
export function checkBounds(input: SubgraphInput): void {
  const { roots, relations, kinds, trials } = input;
  for (const [name, list] of Object.entries({ roots, relations, kinds }))
    if (list?.length === 0) throw badInput(`input.${name} is empty; leave it out, or name at least one`);
  if (!roots && !trials) throw badInput('input: give roots, trials or both; a subgraph needs somewhere to begin');
  if (roots && roots.length > MOST_ROOTS) throw badInput(`input.roots: ${roots.length} are too many; give at most ${MOST_ROOTS}`);
  within('depth', input.depth, { least: 0, most: 4 });
  within('nodeLimit', input.nodeLimit, { least: 1, most: 2000 });
  within('edgeLimit', input.edgeLimit, { least: 0, most: 6000 });
}

function within(name: string, value: number | null, { least, most }: { least: number; most: number }): void {
  if (value === null || value < least || value > most)
    throw badInput(`input.${name}: ${value} is out of range; ask for ${least} to ${most}`);
}

/**
 * The relation types to follow: those asked for, in whatever case, or all.
 * @throws GraphQLError BAD_USER_INPUT for a name that is none.
 */
export function knownRelations(asked?: readonly string[] | null): string[] {
  const types = [...RELATIONS.keys()];
  const known = (asked ?? types).map((name) => {
    const type = types.find((one) => one === name.trim().toUpperCase());
    if (type !== undefined) return type;
    const near = types.filter((one) => isNear(name, one));
    const hint = near.length > 0 ? `did you mean ${near.join(' or ')}?` : `there are ${types.join(', ')}`;
    throw badInput(`input.relations: "${name}" is no relation type; ${hint}`, near.length > 0 ? near : types);
  });
  return [...new Set(known)];
}

/** Written with other signs between its words, or sharing its beginning. */
function isNear(name: string, type: string): boolean {
  const [asked, letters] = [name, type].map((text) => text.toUpperCase().replace(/[^A-Z]/g, '')) as [string, string];
  return asked.length > 2 && (letters.startsWith(asked.slice(0, 4)) || letters.includes(asked));
}
