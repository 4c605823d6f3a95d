import type { PublicationRecord } from '../../documents/record.js';
import { fold } from '../../vocabulary/fold.js';
import { digest } from '../ids.js';
import { authorsOf, familiesOf } from './citation-authors.js';
import { titlesIn } from './citation-titles.js';
import { yearOf } from './citation-year.js';
import { doubtfulKey, titleKey } from './publication-key.js';

/** Letters of a title that tells a publication apart from others by the same author in the same year. */
const TELLING = 30;
/** Letters of a title that tells a publication apart without its author. */
const TELLING_ALONE = 70;
/** A Chinese character says about as much as three letters. */
const LETTERS_PER_HAN = 3;
/** What is longer is no citation. */
const LONGEST = 20_000;

/**
 * What a citation is recognised by, whatever the style it is printed in and in each language it is printed in: hashes of its title, with its
 * first author and year, or with the year alone where it is long. None where no title can be told from authors and journal: a missing link
 * is better than a wrong one.
 */
export function keysOfCitation(citation: string): string[] {
  if (citation.length > LONGEST) return [];
  const plain = citation.normalize('NFKC').replace(/。/g, '. ').replace(/\s+/g, ' ').trim();
  const keys = partsByLanguage(plain).flatMap((part) => {
    const { families, certain, doubtful, year = yearOf(part) ?? yearOf(plain) } = titled(part);
    return [
      ...certain.flatMap((title) => keysOfTitle(title, families, year)),
      ...doubtful.flatMap((title) => keysWithAuthor(lettersOf(title), families, year).map(doubtfulKey)),
    ];
  });
  return [...new Set(keys)];
}

/** The same of a publication's own record. */
export function keysOfRecord({ title, otherTitle, authors, year }: PublicationRecord): string[] {
  const families = authors[0] === undefined ? [] : familiesOf(authors[0]);
  return [...new Set([title, otherTitle].flatMap((text) => (text ? keysOfTitle(text, families, year) : [])))];
}

function keysOfTitle(title: string, families: readonly string[], year: number | undefined): string[] {
  const letters = lettersOf(title);
  const alone = weightOf(letters) >= TELLING_ALONE ? digest(letters, 12) : undefined;
  return [...keysWithAuthor(letters, families, year), ...(alone ? titleKeys(alone, families, year) : [])];
}

const titleKeys = (title: string, families: readonly string[], year: number | undefined): string[] =>
  families.length === 0 ? [titleKey(title, year)] : families.map((family) => titleKey(title, year, digest(family, 4)));

const keysWithAuthor = (letters: string, families: readonly string[], year: number | undefined): string[] =>
  year !== undefined && weightOf(letters) >= TELLING ? families.map((family) => digest(`${family} ${year} ${letters}`, 12)) : [];

const lettersOf = (title: string): string => fold(title).replace(/[^\p{L}\p{N}]+/gu, '');

const weightOf = (letters: string): number => letters.length + (LETTERS_PER_HAN - 1) * (letters.match(/\p{Script=Han}/gu)?.length ?? 0);

/** Chinese journals print a reference in Chinese and again in English: the Chinese line ends where Latin authors begin after a full stop. */
function partsByLanguage(citation: string): string[] {
  const isChinese = /^[^a-z]{0,8}\p{Script=Han}/iu.test(citation);
  const again = isChinese ? /[.\])]\s*[([]?(?=\p{Lu}[\p{L}'-]+,?\s+(?:\p{Lu}{1,3}|\p{Lu}\p{Ll}+)\s*[,.])/u.exec(citation) : null;
  return again ? [citation.slice(0, again.index + 1), citation.slice(again.index + again[0].length)] : [citation];
}

interface Titled {
  readonly families: readonly string[];
  readonly year?: number;
  readonly certain: readonly string[];
  readonly doubtful: readonly string[];
}

function titled(part: string): Titled {
  const exported = exportedLine(part);
  if (exported) return exported;
  const text = withoutNumbers(part);
  const quote = quoted(text);
  if (quote) return quote;
  const authors = authorsOf(text);
  if (!authors) return { families: [], certain: [], doubtful: [] };
  return { ...authors, ...titlesIn(text.slice(authors.end), authors.isByComma) };
}

/** "AU  - Xie, L. TI  - Title PY  - 2020", as reference managers write it. */
function exportedLine(text: string): Titled | undefined {
  const value = (tag: string): string | undefined =>
    new RegExp(`\\b(?:${tag}) +- ([^\\n]{1,1000}?)(?= [A-Z][A-Z0-9]{1,3} +- |$)`).exec(text)?.[1];
  const [title, author] = [value('TI|T1'), value('AU|A1')];
  return title && author ? { families: familiesOf(author), certain: [title], doubtful: [] } : undefined;
}

/** Without the language, and without what names the work by number or tells when it was read, after which nothing is left of a citation. */
function withoutNumbers(citation: string): string {
  return citation
    .replace(/[([](?:article )?in \p{Lu}\p{Ll}{3,12}[)\]]/gu, ' ')
    .replace(/\[(?:\d{4}-\d{1,2}-\d{1,2}|(?:cited|accessed)[^\]]{0,40})\]/giu, ' ')
    .replace(/\b(?:doi\b\s?:?|10\.\d{4,9}\/|https?:|Epub\b|PM(?:ID|CID)\b|Available (?:from|at)\b|Accessed\b|Retrieved\b)[\s\S]*$/iu, '')
    .trim();
}

/** A title in quotation marks, right behind the authors. */
function quoted(text: string): Titled | undefined {
  const found = QUOTED.map((pattern) => pattern.exec(text)).find(Boolean);
  const [, ahead = '', title = ''] = found ?? [];
  if (!found || weightOf(lettersOf(title)) < TELLING) return undefined;
  const authors = authorsOf(ahead);
  if (authors && authors.end < ahead.trimEnd().length) return undefined;
  return { ...(authors ?? { families: familiesOf(ahead) }), certain: [title], doubtful: [] };
}

/** Single quotes are apostrophes too: the one that opens stands behind a blank, the one that closes by a mark. */
const QUOTED = [
  /^([^"“”«]{2,3000}?)[\s(]“([^”]{20,1000})”/u,
  /^([^"“”«]{2,3000}?)[\s(]["«]([^"»]{20,1000})["»]/u,
  /^([\s\S]{2,3000}?[\s.,)])['‘]([\s\S]{20,600}?)(?:[.,?!]['’]|['’][.,])(?!\p{L})/u,
];
