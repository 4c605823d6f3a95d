import type { WordLists } from './layout.js';

/** The words of a list as alternatives of a pattern, the longest first; "…" in one stands for a few characters. */
export function anyOf(words: WordLists, list: string, isKept: (word: string) => boolean = () => true): string {
  const kept = [...(words.get(list) ?? [])].filter(isKept).sort((a, b) => b.length - a.length);
  if (kept.length === 0) return '\u0000';
  return kept
    .map((word) =>
      word
        .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
        .replace(/ /g, ' +')
        .replace(/…/g, '[^。；;]{1,20}'),
    )
    .join('|');
}

export function isHan(word: string): boolean {
  return /\p{Script=Han}/u.test(word);
}
