/** A label taken apart at its outermost brackets. */
export interface Bracketed {
  readonly outside: string;
  readonly insides: readonly string[];
}

const OPENING = '([{（【';
const CLOSING = ')]}）】';

export const hasBrackets = (label: string): boolean => /[([{（【]/.test(label);

/** Undefined for a label without brackets; one that is not closed reaches to the end. */
export function bracketed(label: string): Bracketed | undefined {
  if (!hasBrackets(label)) return undefined;
  const insides: string[] = [];
  let outside = '';
  let inside = '';
  let depth = 0;
  for (const character of label) {
    if (OPENING.includes(character) && depth++ === 0) continue;
    if (CLOSING.includes(character) && depth > 0 && --depth === 0) {
      insides.push(inside.trim());
      inside = '';
      outside += ' ';
    } else if (depth > 0) inside += character;
    else outside += character;
  }
  if (inside.trim() !== '') insides.push(inside.trim());
  return insides.length > 0 ? { outside: outside.replace(/\s+/g, ' ').trim(), insides: insides.filter((text) => text !== '') } : undefined;
}
