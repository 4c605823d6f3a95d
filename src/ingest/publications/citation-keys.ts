import type { PublicationRecord } from '../../documents/record.js';
import { fold } from '../../vocabulary/fold.js';
import { digest } from '../ids.js';

/** Letters of a title that tells a publication apart from others by the same author in the same year. */
const TELLING = 30;
/** Letters of a title that tells a publication apart without an author and a year. */
const TELLING_ALONE = 70;
/** A Chinese character says about as much as three letters. */
const LETTERS_PER_HAN = 3;

/**
 * What a citation is recognised by, whatever the style it is printed in and in each language it is printed in: hashes of its title, with its
 * first author and year, or alone where it is long. None where no title can be told from authors and journal: a missing link is better than a wrong one.
 */
export function keysOfCitation(citation: string): string[] {
  const keys = partsByLanguage(citation).flatMap((part) => {
    const { author, title } = titleOf(part);
    return title === undefined ? [] : keysOfTitle(title, author, yearOf(part) ?? yearOf(citation));
  });
  return [...new Set(keys)];
}

/** The same of a publication's own record. */
export function keysOfRecord({ title, otherTitle, authors, year }: PublicationRecord): string[] {
  const author = authors[0] === undefined ? undefined : firstWord(authors[0]);
  return [...new Set([title, otherTitle].flatMap((text) => (text ? keysOfTitle(text, author, year) : [])))];
}

function keysOfTitle(title: string, author: string | undefined, year: number | undefined): string[] {
  const folded = fold(title).replace(/[^\p{L}\p{N}]+/gu, '');
  const weight = folded.length + (LETTERS_PER_HAN - 1) * (folded.match(/\p{Script=Han}/gu)?.length ?? 0);
  return [
    ...(author !== undefined && year !== undefined && weight >= TELLING ? [digest(`${author} ${year} ${folded}`, 12)] : []),
    ...(weight >= TELLING_ALONE ? [digest(folded, 12)] : []),
  ];
}

const YEAR = /(?<![\d.-])(?:19|20)\d{2}(?![\d-])/g;

/** The last number that can be a year: a title may name one too, and stands ahead of it; pages are hyphenated. */
function yearOf(citation: string): number | undefined {
  const found = citation.replace(/\b10\.\d{4,9}\/\S+|https?:\S+|Epub.*$|PMID\D{0,40}\d+/gi, ' ').match(YEAR);
  return found ? Number(found.at(-1)) : undefined;
}

/** Chinese journals print a reference in Chinese and again in English: the Chinese line ends where Latin authors begin after a full stop. */
function partsByLanguage(citation: string): string[] {
  const isChinese = /^[^a-z]{0,8}\p{Script=Han}/iu.test(citation);
  const again = isChinese ? /[.。]\s*(?=\p{Lu}[\p{L}'-]+\s+\p{Lu}{1,3}\s*[,，.])/u.exec(citation) : null;
  return again ? [citation.slice(0, again.index + 1), citation.slice(again.index + 1)] : [citation];
}

/** The first author's family name and the title: what follows the authors, up to its full stop or the mark of its kind ("[J]"). */
function titleOf(citation: string): { author?: string; title?: string } {
  const pieces = citation
    .trim()
    .split(/(?<=[.?!。])\s+|(?<=[。])|\s*\[[JMCDPRSNA-Z/]{1,5}\][.,，。]?\s*/u)
    .flatMap(withoutAuthorsAhead);
  const at = pieces.findIndex(
    (piece) => piece.trim() !== '' && !isAuthors(piece) && !/^[(（]?\s*(?:19|20)\d{2}\s*[)）]?[.,]?$/.test(piece),
  );
  if (at <= 0) return {};
  return { author: firstWord(pieces[0] ?? ''), title: pieces[at] as string };
}

/** "Xie L, Xu J, et al.: Title" is two pieces. */
function withoutAuthorsAhead(piece: string): string[] {
  const colon = /[:：]\s+/.exec(piece);
  const ahead = colon ? piece.slice(0, colon.index) : '';
  return colon && isAuthors(ahead) ? [ahead, piece.slice(colon.index + colon[0].length)] : [piece];
}

const OTHERS = /\bet\s+al\b\.?|等|\bfor the\b.*|\bon behalf of\b.*/giu;

/** "Xie, L." is one name. */
const SURNAME_FIRST = /(\p{Lu}[\p{L}'’-]{1,60}),\s*((?:\p{Lu}\.[\s-]*){1,20})/gu;

/** Names with initials, or Chinese names: nothing but people. */
function isAuthors(piece: string): boolean {
  const names = piece
    .replace(SURNAME_FIRST, (_, surname: string, initials: string) => `${surname} ${initials.replace(/[.\s-]/g, '')}`)
    .replace(OTHERS, '')
    .split(/[,，;；、]|\band\b|&/u)
    .map((name) => name.replace(/(?<![.。:：])[.。:：]+$/, '').trim())
    .filter(Boolean);
  return names.length > 0 && names.filter(isName).length / names.length >= 0.7;
}

const isName = (name: string): boolean =>
  /^\p{Script=Han}{2,4}$/u.test(name) ||
  /^(?:\p{L}[\p{L}'’.-]*\s+){1,4}\p{Lu}{1,4}(?:\s+(?:Jr|Sr|2nd|3rd|II|III))?$/u.test(name) ||
  /^(?:\p{Lu}\.?[\s-]*){1,4}$/u.test(name) ||
  /^(?:\p{Lu}\.\s*){1,3}\p{Lu}[\p{L}'’-]+$/u.test(name);

const firstWord = (text: string): string | undefined => fold(/[\p{L}'’-]+/u.exec(text)?.[0] ?? '') || undefined;
