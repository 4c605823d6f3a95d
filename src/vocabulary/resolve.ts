import { fold } from './fold.js';
import { climb } from './ladder.js';
import { distance } from './letters-apart.js';
import type { Lexicon } from './lexicon.js';
import { barest, type NearestEntries } from './nearest-entries.js';
import type { Entity, EntityKind, TermResolution } from './vocabulary.js';

const MOST_SUGGESTIONS = 5;
/** From here two names say nearly the same words. */
const ALIKE = 0.5;

/**
 * What somebody asks with: an id, any name in any language and case, or a name with its salt or form ("Anlotinib hydrochloride").
 * A term is never corrected or widened: near names are suggestions.
 */
export function resolveTerm(term: string, kinds: readonly EntityKind[], lexicon: Lexicon, nearest: NearestEntries): TermResolution {
  const entities = meantBy(term, kinds, lexicon);
  return { entities, suggestions: entities.length > 0 ? [] : suggestionsFor(term, kinds, lexicon, nearest) };
}

function meantBy(term: string, kinds: readonly EntityKind[], lexicon: Lexicon): Entity[] {
  const byId = lexicon.entities.get(term.trim());
  if (byId) return kinds.includes(byId.kind) ? [byId] : [];
  const named = lexicon.names
    .all(fold(term))
    .map(({ entity }) => entity)
    .filter(({ kind }) => kinds.includes(kind));
  if (named.length > 0) return ofFirstKind([...new Set(named)], kinds);
  const grounding = climb(term, kinds, undefined, lexicon);
  const isName = grounding && ['NAME', 'SYNONYM', 'STRIPPED', 'CODE'].includes(grounding.rung) && grounding.qualifiers.length === 0;
  return isName && grounding.entities.length === 1 ? [...grounding.entities] : [];
}

/** "PD-1" is the target before anything else that is written so, where both may be asked for: the kinds stand in the order they are wanted. */
function ofFirstKind(entities: readonly Entity[], kinds: readonly EntityKind[]): Entity[] {
  const kind = kinds.find((wanted) => entities.some((entity) => entity.kind === wanted));
  return entities.filter((entity) => entity.kind === kind);
}

/** The names nearest to a term: those that say the same words, those spelt most like it, and those of which it is a part. */
function suggestionsFor(term: string, kinds: readonly EntityKind[], lexicon: Lexicon, nearest: NearestEntries): string[] {
  const text = term.replace(/^[a-z]+:/, '');
  const alike = nearest.of(text, kinds, MOST_SUGGESTIONS).filter(({ likeness }) => likeness >= ALIKE);
  const spelt = speltLike(barest(text, kinds, lexicon), kinds, lexicon);
  return [...new Set([...alike.map(({ name }) => name), ...spelt])].slice(0, MOST_SUGGESTIONS);
}

function speltLike(key: string, kinds: readonly EntityKind[], lexicon: Lexicon): string[] {
  if (key === '') return [];
  const scored = new Map<string, number>();
  for (const [name, meanings] of lexicon.names.entries()) {
    const score = unlikeness(key, name);
    if (score > 0.5) continue;
    for (const { entity } of meanings) {
      if (kinds.includes(entity.kind) && score < (scored.get(entity.name) ?? 1)) scored.set(entity.name, score);
    }
  }
  return [...scored].sort(([a, x], [b, y]) => x - y || (a < b ? -1 : 1)).map(([name]) => name);
}

/** From 0 (the same) to 1 (nothing alike). */
function unlikeness(key: string, name: string): number {
  const longer = Math.max(key.length, name.length);
  const shorter = Math.min(key.length, name.length);
  const isPart = shorter >= 3 && (key.length < name.length ? name.includes(key) : key.includes(name));
  if (isPart) return 0.4 * (1 - shorter / longer);
  return longer - shorter > longer / 2 ? 1 : distance(key, name, longer / 2) / longer;
}
