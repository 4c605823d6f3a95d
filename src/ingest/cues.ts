import { readTsv } from '../tsv.js';

/** What a phrase tells about the words around it; the rows are `seeds/vocabulary/cues.tsv`. */
export type CueKind =
  | 'NOT_GIVEN'
  | 'CHOICE'
  | 'JOINED'
  | 'SEPARATED'
  | 'PURPOSE'
  | 'PLACEBO'
  | 'FOLLOW_UP'
  | 'NOT_REACHED'
  | 'RESPECTIVELY';

/** Where a phrase holds: the whole sentence, from it to the end of its clause, ahead of it, or between two mentions. */
export type CueScope = 'sentence' | 'after' | 'before' | 'between';

const KINDS: readonly string[] = [
  'NOT_GIVEN',
  'CHOICE',
  'JOINED',
  'SEPARATED',
  'PURPOSE',
  'PLACEBO',
  'FOLLOW_UP',
  'NOT_REACHED',
  'RESPECTIVELY',
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
  return {
    find: (text, ...kinds) =>
      findCues(
        cues.filter((cue) => kinds.includes(cue.kind)),
        text,
      ),
    has: (text, kind, scope) => cues.some((cue) => cue.kind === kind && (!scope || cue.scope === scope) && text.search(cue.pattern) >= 0),
  };
}

/** A Latin phrase matches at word boundaries only; a Chinese one anywhere. */
function wholeWords(phrase: string): RegExp {
  const escaped = phrase
    .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
    .replace(/ /g, '\\s+')
    .replace(/'/g, "['’]");
  const before = /^[a-z]/i.test(phrase) ? '(?<![\\p{L}\\p{N}])' : '';
  const after = /[a-z]$/i.test(phrase) ? '(?![\\p{L}\\p{N}])' : '';
  return new RegExp(before + escaped + after, 'giu');
}

function findCues(cues: readonly Cue[], text: string): CueHit[] {
  const hits = cues.flatMap(({ kind, scope, pattern }) =>
    [...text.matchAll(pattern)].map((match) => ({ kind, scope, start: match.index, end: match.index + match[0].length })),
  );
  return hits.sort((a, b) => a.start - b.start || b.end - a.end);
}
