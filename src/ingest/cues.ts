import { readTsv } from '../tsv.js';

/** What a phrase tells about the words around it; the rows are `seeds/vocabulary/cues.tsv`. */
export type CueKind =
  | 'NOT_GIVEN'
  | 'CHOICE'
  | 'JOINED'
  | 'SEPARATED'
  | 'GIVEN'
  | 'PURPOSE'
  | 'NOT_STUDIED'
  | 'PLACEBO'
  | 'FOLLOW_UP'
  | 'NOT_REACHED'
  | 'RESPECTIVELY'
  | 'COMPARED'
  | 'CONTROL'
  | 'OTHER_NUMBER'
  | 'SUPPOSED';

/** Where a phrase holds: the whole sentence, from it to the end of its clause, ahead of it, or between two mentions. */
export type CueScope = 'sentence' | 'after' | 'before' | 'between';

const KINDS: readonly string[] = [
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
];
const SCOPES: readonly string[] = ['sentence', 'after', 'before', 'between'];

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
  readonly pattern: RegExp;
}

/**
 * Reads the table of cues.
 * @throws Error with file and line when a kind or scope is unknown.
 */
export function loadCues(path: string): Cues {
  const table = readTsv(path, ['phrase', 'kind', 'scope', 'meaning']);
  const cues = table.rows.map(({ cells, line }): Cue => {
    const { phrase = '', kind = '', scope = '' } = cells;
    if (!KINDS.includes(kind)) throw new Error(`${path}:${line}: "${kind}" is no kind of cue; known are ${KINDS.join(', ')}`);
    if (!SCOPES.includes(scope)) throw new Error(`${path}:${line}: "${scope}" is no scope; known are ${SCOPES.join(', ')}`);
    return { kind: kind as CueKind, scope: scope as CueScope, pattern: wholeWords(phrase) };
  });
  const some = anyOf(cues);
  return {
    find: (text, ...kinds) =>
      findCues(
        kinds.flatMap((kind) => (some(kind).test(text) ? cues.filter((cue) => cue.kind === kind) : [])),
        text,
      ),
    has: (text, kind, scope) => some(kind, scope).test(text),
  };
}

/** One pattern for all cues of a kind (and scope): most texts hold none, and are asked only once. */
function anyOf(cues: readonly Cue[]): (kind: CueKind, scope?: CueScope) => RegExp {
  const patterns = new Map<string, RegExp>();
  return (kind, scope) => {
    const key = `${kind} ${scope ?? ''}`;
    const known = patterns.get(key);
    if (known) return known;
    const sources = cues.filter((cue) => cue.kind === kind && (!scope || cue.scope === scope)).map(({ pattern }) => pattern.source);
    const made = new RegExp(sources.length > 0 ? sources.join('|') : '(?!)', 'iu');
    patterns.set(key, made);
    return made;
  };
}

/** A Latin phrase matches at word boundaries only; a Chinese one anywhere. */
function wholeWords(phrase: string): RegExp {
  const escaped = phrase
    .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
    .replace(/ /g, '\\s+')
    .replace(/'/g, "['’]");
  const before = /^[a-z]/i.test(phrase) ? '(?<![\\p{Script=Latin}\\p{N}])' : '';
  const after = /[a-z]$/i.test(phrase) ? '(?![\\p{Script=Latin}\\p{N}])' : '';
  return new RegExp(before + escaped + after, 'giu');
}

function findCues(cues: readonly Cue[], text: string): CueHit[] {
  const hits = cues.flatMap(({ kind, scope, pattern }) =>
    [...text.matchAll(pattern)].map((match) => ({ kind, scope, start: match.index, end: match.index + match[0].length })),
  );
  return hits.sort((a, b) => a.start - b.start || b.end - a.end);
}
