import type { Vocabulary } from '../../vocabulary/vocabulary.js';

/** Everything above an entity, nearest first, each once. */
export function ancestorsOf(id: string, vocabulary: Pick<Vocabulary, 'parents'>): string[] {
  const found = new Set<string>();
  let level = [...vocabulary.parents(id)];
  while (level.length > 0) {
    for (const parent of level) found.add(parent);
    level = level.flatMap((parent) => vocabulary.parents(parent)).filter((parent) => !found.has(parent));
  }
  return [...found];
}
