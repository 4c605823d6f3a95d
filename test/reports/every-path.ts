import type { FoundPath, Surroundings, Wanted } from '../../src/reports/paths.js';

/** Every path that passes no node twice, best first: the slow and obvious way. Scores to nine digits, as they are told. */
export function everyPath({ links, degrees }: Surroundings, { from, to, maxLength }: Omit<Wanted, 'first'>): FoundPath[] {
  const found: string[][] = [];
  const walk = (ids: string[]): void => {
    const last = ids.at(-1) ?? '';
    if (last === to) found.push(ids);
    else if (ids.length <= maxLength) for (const next of links.get(last) ?? []) if (!ids.includes(next)) walk([...ids, next]);
  };
  walk([from]);
  const score = (ids: string[]) =>
    Number(
      ids
        .slice(1, -1)
        .reduce((product, id) => product / (1 + Math.log2(degrees.get(id) ?? Number.NaN)), 1)
        .toPrecision(9),
    );
  const text = (ids: readonly string[]) => ids.join(' ');
  return found
    .map((ids) => ({ ids, score: score(ids) }))
    .sort((a, b) => b.score - a.score || a.ids.length - b.ids.length || (text(a.ids) < text(b.ids) ? -1 : 1));
}
