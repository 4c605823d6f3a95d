import { bounded } from '../bounded.js';
import { simplified } from '../simplified.js';
import { readTsv } from '../tsv.js';

/** What a phrase tells about the words around it; the rows are `seeds/vocabulary/cues.tsv`. */
const KINDS = [
  'NOT_GIVEN',
  'CHOICE',
  'JOINED',
  'SEPARATED',
  'GIVEN',
  'PURPOSE',
  'NOT_STUDIED',
  'PLACEBO',
  'FOLLOW_UP',
  'NOT_REACHED',
  'RESPECTIVELY',
  'COMPARED',
  'CONTROL',
  'OTHER_NUMBER',
  'SUPPOSED',
  'EXPERIMENTAL_ARM',
  'COMPARATOR_ARM',
] as const;
/** Where a phrase holds: the whole sentence, from it to the end of its clause, ahead of it, for a name right beside it, or between two mentions. */
const SCOPES = ['sentence', 'after', 'before', 'beside', 'between'] as const;

export type CueKind = (typeof KINDS)[number];
export type CueScope = (typeof SCOPES)[number];

export interface CueHit {
  readonly kind: CueKind;
  readonly scope: CueScope;
  readonly start: number;
  readonly end: number;
}

/** Finds the cues of a text. */
export interface Cues {
  /** All hits in the order of the text, overlapping ones included. */
  find(text: string, ...kinds: readonly CueKind[]): readonly CueHit[];
  has(text: string, kind: CueKind, scope?: CueScope): boolean;
}

interface Cue {
  readonly kind: CueKind;
  readonly scope: CueScope;
  readonly phrase: string;
}

/**
 * Reads the table of cues.
 * @throws Error with file and line when a kind or scope is unknown.
 */
export function loadCues(path: string): Cues {
  const table = readTsv(path, ['phrase', 'kind', 'scope', 'meaning']);
  const byStart = new Map<string, Cue[]>();
  for (const { cells, line } of table.rows) {
    const { phrase = '', kind = '', scope = '' } = cells;
    if (!isOneOf(KINDS, kind)) throw new Error(`${path}:${line}: "${kind}" is no kind of cue; known are ${KINDS.join(', ')}`);
    if (!isOneOf(SCOPES, scope)) throw new Error(`${path}:${line}: "${scope}" is no scope; known are ${SCOPES.join(', ')}`);
    const start = startOf(phrase);
    byStart.set(start, [...(byStart.get(start) ?? []), { kind, scope, phrase: plain(phrase) }]);
  }
  // A sentence is asked for one kind after the other: all its cues are found at once and kept for a while.
  const longest = Math.max(...[...byStart.keys()].map((start) => start.length));
  const hits = bounded((text: string) => hitsOf(text, byStart, longest));
  return {
    find: (text, ...kinds) => hits(text).filter(({ kind }) => kinds.includes(kind)),
    has: (text, kind, scope) => hits(text).some((hit) => hit.kind === kind && (!scope || hit.scope === scope)),
  };
}

const isOneOf = <T extends string>(known: readonly T[], word: string): word is T => (known as readonly string[]).includes(word);

const PIECE = /\p{Script=Latin}+|\S/gu;

/** What a phrase is looked up by: its first Latin word, else its first character. */
const startOf = (phrase: string): string => (phrase.match(PIECE)?.[0] ?? '').toLowerCase();

function hitsOf(written: string, byStart: ReadonlyMap<string, readonly Cue[]>, longest: number): readonly CueHit[] {
  const text = plain(written);
  const hits: CueHit[] = [];
  let end = 0;
  for (let start = 0; start < text.length; start = end) {
    end = start + 1;
    if (isLatin(text, start)) while (isLatin(text, end)) end += 1;
    // A space begins nothing, and no word that begins a phrase is longer.
    if (text.charCodeAt(start) === SPACE || end - start > longest) continue;
    for (const { kind, scope, phrase } of byStart.get(text.slice(start, end)) ?? NONE) {
      const said = endOfPhrase(text, start, phrase);
      if (said !== undefined) hits.push({ kind, scope, start, end: said });
    }
  }
  return hits.sort((a, b) => a.start - b.start || b.end - a.end);
}

const SPACE = 32;
const NONE: readonly Cue[] = [];

/** Lower case, straight quotes and spaces, every character in its place: of all letters İ alone has two in lower case. */
const plain = (text: string): string =>
  simplified(text)
    .replaceAll('İ', 'i')
    .toLowerCase()
    .replaceAll('’', "'")
    .replace(/[^\S ]/g, ' ');

/** Where a phrase ends that starts at a place, its spaces as wide as they are. A Latin one stands at word boundaries, a Chinese one anywhere. */
function endOfPhrase(text: string, start: number, phrase: string): number | undefined {
  let at = start;
  for (let place = 0; place < phrase.length; place++) {
    const letter = phrase.charCodeAt(place);
    if (text.charCodeAt(at) !== letter) return undefined;
    at += 1;
    if (letter === SPACE) while (text.charCodeAt(at) === SPACE) at += 1;
  }
  const isCut = (isLatin(phrase, 0) && isWord(text, start - 1)) || (isLatin(phrase, phrase.length - 1) && isWord(text, at));
  return isCut ? undefined : at;
}

function isLatin(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code < 0xaa || Number.isNaN(code)) return (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
  return /\p{Script=Latin}/u.test(text.charAt(at));
}

const isWord = (text: string, at: number): boolean => isLatin(text, at) || /\p{N}/u.test(text.charAt(at));
