import { simplified } from '../simplified.js';
import { type FoldedCharacters, foldCharacters } from './fold-characters.js';

/** A piece of a text: a run of letters, a run of digits, one Chinese character, a `+` or `/`, or punctuation (a run of it is one token). */
export interface Token {
  readonly key: string;
  /** Offsets into the original text, end exclusive. */
  readonly start: number;
  readonly end: number;
  readonly kind: TokenKind;
}

export type TokenKind = 'LETTERS' | 'DIGITS' | 'HAN' | 'SIGN' | 'PUNCTUATION';

/**
 * One key for the ways a name is written in Chinese and English: case, width, accents, traditional characters, Greek letters, hyphens,
 * quotes, trade marks, punctuation, British spelling and plural make no difference. `+` and `/` stay. Folding a key again changes nothing.
 */
export function fold(text: string): string {
  return keyOfWords(text) ?? keyOfPlain(text) ?? keyOf(tokensOf(text));
}

const HAN_ALONE = /^[\u4e00-\u9fff]+$/;
const WORDS = /^(?:[a-z]+|\d+)(?:[ -](?:[a-z]+|\d+))*$/;
/** What `wordKey` may change. */
const SPELT_ANEW = /s\b|ae|oe|mou|alfa/;

/** The key of most names: Chinese alone, or words and numbers that stay as they are. Two patterns are quicker than a look at each character. */
function keyOfWords(text: string): string | undefined {
  if (HAN_ALONE.test(text)) return simplified(text);
  const small = text.toLowerCase();
  if (!WORDS.test(small) || SPELT_ANEW.test(small)) return undefined;
  return small.includes('-') ? small.replaceAll('-', ' ') : small;
}

const [NOTHING, LETTERS, DIGITS, SIGN, HAN] = [0, 1, 2, 3, 4];
const KINDS = Uint8Array.from({ length: 128 }, (_, code) => {
  const character = String.fromCharCode(code);
  return /[a-z]/.test(character) ? LETTERS : /[0-9]/.test(character) ? DIGITS : /[+/]/.test(character) ? SIGN : NOTHING;
});
const QUOTE = 0x27;
const BRACKET = 0x28;

/**
 * The key without tokens, in one pass: the vocabulary has many thousands of names to load. Undefined for a text of more than ASCII and
 * Chinese, and for one with a possessive or a letter in a bracket ("PD-(L)1").
 */
function keyOfPlain(text: string): string | undefined {
  const small = text.toLowerCase();
  let key = '';
  let start = 0;
  let [before, kind] = [NOTHING, NOTHING];
  for (let at = 0; at <= small.length; at++) {
    const code = at < small.length ? small.charCodeAt(at) : 0;
    if ((code === QUOTE && small[at + 1] === 's') || (code === BRACKET && small[at + 2] === ')')) return undefined;
    const next = code < 128 ? KINDS[code] : code >= 0x4e00 && code <= 0x9fff ? HAN : undefined;
    if (next === undefined) return undefined;
    if (next === kind && kind !== SIGN) continue;
    if (kind !== NOTHING) {
      const run = small.slice(start, at);
      const word = kind === LETTERS ? wordKey(run, text, start) : kind === HAN ? simplified(run) : run;
      key = key === '' ? word : before === HAN && kind === HAN ? key + word : `${key} ${word}`;
      before = kind;
    }
    start = at;
    kind = next;
  }
  return key;
}

/** The key of a run of tokens: joined by spaces but between Chinese characters; punctuation is left out. */
export function keyOf(tokens: readonly Token[]): string {
  let key = '';
  let previous: Token | undefined;
  for (const token of tokens) {
    if (token.kind === 'PUNCTUATION') continue;
    if (previous && !(previous.kind === 'HAN' && token.kind === 'HAN')) key += ' ';
    key += token.key;
    previous = token;
  }
  return key;
}

/** Cuts a text into tokens that know where they stood. Letters and digits part ("AK105" is two tokens), so that AK105, AK-105 and AK 105 are one name. */
export function tokensOf(text: string): Token[] {
  const folded = foldCharacters(text);
  const tokens: Token[] = [];
  let at = 0;
  while (at < folded.characters.length) {
    const optional = optionalLetter(folded.characters, at);
    if (optional) {
      tokens.push({ key: `${optional}opt`, ...placeOf(text, folded, at, at + 3), kind: 'LETTERS' });
      at += 3;
      continue;
    }
    const kind = kindAt(folded.characters, at);
    const end = kind === 'SOFT' ? endOfSoft(folded.characters, at) : endOfRun(folded.characters, at, kind);
    if (kind !== 'SOFT') push(tokens, text, folded, at, end, kind);
    else if (isParagraphBreak(folded.characters, at, end)) push(tokens, text, folded, at, end, 'PUNCTUATION');
    at = end;
  }
  return tokens;
}

type CharacterKind = TokenKind | 'SOFT';

const SOFT = new Set(' \t\n\r\f\v-\'"_^`~');

function kindAt(characters: string, at: number): CharacterKind {
  const code = characters.charCodeAt(at);
  if (code === 32) return 'SOFT';
  if (code >= 97 && code <= 122) return 'LETTERS';
  if (code >= 48 && code <= 57) return 'DIGITS';
  if (code >= 0x4e00 && code <= 0x9fff) return 'HAN';
  if (code === 43 || code === 47) return 'SIGN';
  const character = characters[at] ?? '';
  if (code < 128) return SOFT.has(character) ? 'SOFT' : 'PUNCTUATION';
  if (/\p{Script=Han}/u.test(character)) return 'HAN';
  if (/\p{L}|\p{Surrogate}/u.test(character)) return 'LETTERS';
  return /\p{N}/u.test(character) ? 'DIGITS' : 'PUNCTUATION';
}

function endOfRun(characters: string, start: number, kind: CharacterKind): number {
  let end = start + 1;
  if (kind === 'HAN' || kind === 'SIGN') return end;
  while (end < characters.length && kindAt(characters, end) === kind) end++;
  return end;
}

/** Spaces, hyphens and quotes; the s of a possessive goes with its quote, so that "Ewing's sarcoma" is "Ewing sarcoma". */
function endOfSoft(characters: string, start: number): number {
  const isPossessive = characters[start] === "'" && characters[start + 1] === 's' && start > 0;
  if (isPossessive && !isWord(characters, start + 2) && isWord(characters, start - 1)) return start + 2;
  return start + 1;
}

function isWord(characters: string, at: number): boolean {
  if (at >= characters.length) return false;
  const kind = kindAt(characters, at);
  return kind === 'LETTERS' || kind === 'DIGITS';
}

/** An empty line parts two texts; a name never runs across it, but may run across the line break of a wrapped paragraph. */
function isParagraphBreak(characters: string, start: number, end: number): boolean {
  if (characters[start] !== '\n') return false;
  let next = end;
  while (next < characters.length && ' \t\r'.includes(characters[next] ?? '')) next++;
  return characters[next] === '\n';
}

function push(tokens: Token[], text: string, folded: FoldedCharacters, from: number, to: number, kind: TokenKind): void {
  const { start, end } = placeOf(text, folded, from, to);
  const last = tokens.at(-1);
  if (kind === 'PUNCTUATION') {
    if (last?.kind === 'PUNCTUATION') tokens.pop();
    tokens.push({ key: ',', start: last?.kind === 'PUNCTUATION' ? last.start : start, end, kind });
    return;
  }
  const characters = folded.characters.slice(from, to);
  tokens.push({ key: kind === 'LETTERS' ? wordKey(characters, text, start) : characters, start, end, kind });
}

function placeOf(text: string, { offsets, ends }: FoldedCharacters, from: number, to: number): { start: number; end: number } {
  return { start: offsets ? (offsets[from] ?? 0) : from, end: ends ? (ends[to - 1] ?? text.length) : to };
}

/** "PD-(L)1" is neither PD-1 nor PD-L1 but both: the letter in the bracket inside a word is a word of its own. */
function optionalLetter(characters: string, at: number): string | undefined {
  if (characters[at] !== '(' || characters[at + 2] !== ')' || at === 0) return undefined;
  const isInside = (characters[at - 1] === '-' || isWord(characters, at - 1)) && (characters[at + 3] === '-' || isWord(characters, at + 3));
  return isInside && kindAt(characters, at + 1) === 'LETTERS' ? characters[at + 1] : undefined;
}

/**
 * Spelling and number of an English word; chemical and medical plurals in -us, -is and -ss are none.
 * @param text the text as written, where the word begins at `start`
 */
function wordKey(word: string, text: string, start: number): string {
  if (word.length < 3) return word;
  const isPlural = word.endsWith('s');
  if (isPlural && /^[A-Z]{2,}s$/.test(text.slice(start, start + word.length))) return word.slice(0, -1);
  let key = word === 'alfa' ? 'alpha' : word;
  if (/ae|oe|mou/.test(key)) key = american(key);
  if (!isPlural || key.length < 5 || /[sui]s$/.test(key)) return key;
  return key.length > 5 && key.endsWith('ies') ? `${key.slice(0, -3)}y` : key.slice(0, -1);
}

function american(word: string): string {
  const changed = word
    .replace('tumour', 'tumor')
    .replace('aemi', 'emi')
    .replace('haem', 'hem')
    .replace('paed', 'ped')
    .replace(/^oes/, 'es')
    .replace('oedema', 'edema');
  return changed === word ? word : american(changed);
}
