import { simplified } from '../simplified.js';

/** A text with every character in its plainest form; `offsets` and `ends` say where each stood, absent where nothing moved. */
export interface FoldedCharacters {
  readonly characters: string;
  readonly offsets?: readonly number[];
  readonly ends?: readonly number[];
}

/** Lower case, half width, no accents, simplified Chinese, Greek letters by name. */
export function foldCharacters(text: string): FoldedCharacters {
  if (isAscii(text)) return { characters: text.toLowerCase() };
  let characters = '';
  let isMoved = false;
  for (const character of text) {
    const plain = plainOf(character);
    isMoved ||= plain.length !== 1 || character.length !== 1;
    characters += plain;
  }
  return isMoved ? { characters, ...placesOf(text) } : { characters };
}

function placesOf(text: string): { offsets: number[]; ends: number[] } {
  const offsets: number[] = [];
  const ends: number[] = [];
  let at = 0;
  for (const character of text) {
    for (let index = 0; index < plainOf(character).length; index++) {
      offsets.push(at);
      ends.push(at + character.length);
    }
    at += character.length;
  }
  return { offsets, ends };
}

function isAscii(text: string): boolean {
  for (let at = 0; at < text.length; at++) if (text.charCodeAt(at) > 127) return false;
  return true;
}

const GREEK =
  ' alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi omicron pi rho sigma sigma tau upsilon phi chi psi omega'.split(
    ' ',
  );
const FIXED: Readonly<Record<string, string>> = {
  '®': ' ',
  '™': ' ',
  '©': ' ',
  '℠': ' ',
  '‘': "'",
  '’': "'",
  ʼ: "'",
  '′': "'",
  '“': '"',
  '”': '"',
  '″': '"',
  '「': '"',
  '」': '"',
  '、': ',',
  '。': '.',
  '×': 'x',
  '·': ' ',
  '•': ',',
  '∕': '/',
  '⁄': '/',
}; // prettier-ignore

const known = new Map<string, string>();

function plainOf(character: string): string {
  if (character.charCodeAt(0) < 128) return character.toLowerCase();
  let plain = known.get(character);
  if (plain === undefined) {
    plain = FIXED[character] ?? computePlain(character);
    known.set(character, plain);
  }
  return plain;
}

function computePlain(character: string): string {
  if (/^[一-鿿]$/.test(character)) return simplified(character);
  if (/\p{Dash}/u.test(character)) return '-';
  if (/[\p{Zs}\u200b-\u200d\u2028\u2029\ufeff]/u.test(character)) return ' ';
  const plain = stripped(stripped(character).toLowerCase());
  return [...plain].map((part) => FIXED[part] ?? greekName(part) ?? (/\p{Script=Han}/u.test(part) ? simplified(part) : part)).join('');
}

/** The characters it is composed of, without accents. */
const stripped = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '');

/** A Greek letter stands for a word of its own: TGF-β is TGF beta, PDGFRα is PDGFR alpha. */
function greekName(character: string): string | undefined {
  const name = GREEK[character.charCodeAt(0) - 0x3b0];
  return name && character.length === 1 ? ` ${name} ` : undefined;
}
