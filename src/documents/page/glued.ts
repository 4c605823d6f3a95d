import type { WordLists } from './layout.js';

/** Items that stood on one line without a separator, and whether a boundary remained that may or may not be one. */
export interface Unglued {
  readonly items: readonly string[];
  readonly uncertain: boolean;
}

/**
 * Splits names printed into one another ("Soft Tissue Sarcoma AdultHigh Grade Sarcoma"): certain after three small letters or a closing
 * bracket, before a capital that begins a word. A single word without spaces may be one camel-cased name and is only warned about.
 */
export function unglueNames(line: string): Unglued {
  const items = line.split(/(?<=\p{Ll}{3}|[)\]])(?=\p{Lu}(?:\p{Ll}{2,}|\p{Lu}+\b|-))/u).map((item) => item.trim());
  if (items.length === 1) return { items, uncertain: /\p{Ll}{2}\p{Lu}|\d\p{Lu}\p{Ll}{2}|\p{Lu}{2}\p{Lu}\p{Ll}{3}/u.test(line) };
  return line.includes(' ') ? { items, uncertain: false } : { items: [line], uncertain: true };
}

/** Splits interventions at their type ("Drug: AnlotinibDrug: Placebo Oral Tablet"); without a type a boundary is never certain, since brands are camel-cased. */
export function unglueInterventions(line: string, words: WordLists): Unglued {
  const types = [...(words.get('intervention-type') ?? [])].map((type) => type.replace(/ /g, '[ _]')).join('|');
  const items = line
    .split(new RegExp(`(?:(?<=\\S)|\\s*[|;,、]?\\s*)(?=(?:${types}): ?\\S)`, 'gi'))
    .map((item) => item.replace(/[|;,、]$/, '').trim())
    .filter((item) => item !== '');
  return { items, uncertain: items.length === 1 && !/^[A-Za-z _]+:/.test(line) && /\p{Ll}{3}\p{Lu}\p{Ll}{2}/u.test(line) };
}

/** "Drug: X" → type and label; a label without a type has none. */
export function typedLabel(text: string, words: WordLists): { readonly type?: string; readonly label: string } {
  const [, type = '', label = ''] = /^([A-Za-z _]+?)\s*[:：]\s*(.+)$/s.exec(text) ?? [];
  return words.get('intervention-type')?.has(type.toLowerCase().replaceAll('_', ' ')) ? { type, label: label.trim() } : { label: text };
}
