import { DASHES } from './dashes.js';
import { withoutTags } from './html-remnants.js';

/**
 * Links are kept in the text between three code points that no text may hold, so that a reference can be read with its addresses:
 * START label MIDDLE address END.
 */
const [START, MIDDLE, END] = ['\ufdd0', '\ufdd1', '\ufdd2'];
const [SOFT_OPEN, SOFT_CLOSE] = ['\ufdd3', '\ufdd4'];
const ESCAPED = '\\*_[]()<>^~|`!';
const FIRST_ESCAPE = 0xfdd8;
const LINK = new RegExp(`${START}([^${START}${MIDDLE}]*)${MIDDLE}([^${END}]*)${END}`, 'gu');
const LONGEST_ADDRESS = 2000;
const CONTACT = /^(?:mailto|tel):/i;
const NUMBERS = new RegExp(String.raw`^\s*\d{1,3}(?:\s*[${DASHES},，、]\s*\d{1,3})*\s*$`, 'u');

/** A link of a text. */
export interface Link {
  readonly label: string;
  readonly address: string;
}

/**
 * The printed words of a line of Markdown: emphasis, images, escapes and remnants of HTML resolved, links as `linksOf` and `withoutLinks` know
 * them. A number that is a link is a citation mark, "[1]", whether or not brackets stood around it. Outside Markdown a star is a star.
 */
export function inlineText(line: string, isMarkdown: boolean): string {
  const clean = line.replace(/[\ufdd0-\ufdef]/g, '');
  const escaped = isMarkdown
    ? clean.replace(/\\([\\*_[\]()<>^~|`!])/g, (_, sign: string) => standIn(sign)).replace(/\\([.#+:;,=&%{}"'/?@$-])/g, '$1')
    : clean;
  const linked = linkedText(withoutTags(escaped, START, MIDDLE, END));
  const plain = restored(isMarkdown ? withoutEmphasis(linked) : linked);
  return numberedLinks(plain);
}

/** The same line with the labels of its links alone; a link to somebody's mailbox or telephone is a contact, and nothing of it is kept. */
export function withoutLinks(line: string, keep: (link: Link) => boolean = () => true): string {
  if (!line.includes(START)) return line;
  return line.replace(LINK, (_, label: string, address: string) => (!CONTACT.test(address) && keep({ label, address }) ? label : ''));
}

export function linksOf(line: string): Link[] {
  if (!line.includes(START)) return [];
  return [...line.matchAll(LINK)].map(([, label = '', address = '']) => ({ label, address }));
}

const standIn = (sign: string): string => String.fromCharCode(FIRST_ESCAPE + ESCAPED.indexOf(sign));

const restored = (text: string): string => text.replace(/[\ufdd8-\ufde7]/g, (sign) => ESCAPED[sign.charCodeAt(0) - FIRST_ESCAPE] ?? '');

/** "[label](address "title")" and "![alt](address)": brackets are paired by counting, so that a label may hold them. */
function linkedText(line: string): string {
  const open: number[] = [];
  let text = '';
  for (let at = 0; at < line.length; at += 1) {
    const sign = line[at] ?? '';
    if (sign === '[') open.push(text.length);
    const from = sign === ']' ? open.pop() : undefined;
    const end = from !== undefined && line[at + 1] === '(' ? addressEnd(line, at + 2) : -1;
    if (from === undefined || end === -1) {
      text += sign;
      continue;
    }
    const isImage = text[from - 1] === '!';
    const label = text.slice(from + 1);
    const address = /^<?([^\s>]*)/.exec(line.slice(at + 2, end).trim())?.[1] ?? '';
    text = `${text.slice(0, isImage ? from - 1 : from)}${isImage ? '' : linkOf(label, address)}`;
    at = end;
  }
  return text;
}

/** A label without a word is an arrow back to the text, and no content. */
function linkOf(label: string, address: string): string {
  const words = restored(withoutLinks(label));
  return /[\p{L}\d]/u.test(words) ? `${START}${withoutLinks(label)}${MIDDLE}${address}${END}` : '';
}

/** Where the address that begins at a place is closed; brackets inside it are counted. */
function addressEnd(line: string, from: number): number {
  let depth = 1;
  const last = Math.min(line.length, from + LONGEST_ADDRESS);
  for (let at = from; at < last; at += 1) {
    if (line[at] === '(') depth += 1;
    if (line[at] === ')') depth -= 1;
    if (depth === 0) return at;
  }
  return -1;
}

function withoutEmphasis(line: string): string {
  return line
    .replace(/\*\*|`/g, '')
    .replace(/(?<![\p{Script=Latin}\p{N}*])\*(?=[^\s*])([^*]{1,300}?)(?<=\S)\*(?![\p{Script=Latin}\p{N}])/gu, '$1')
    .replace(/(?<![\p{L}\p{N}_])_{1,2}(?=[^\s_])([^_]{1,300}?)(?<=\S)_{1,2}(?![\p{L}\p{N}_])/gu, '$1');
}

/** Brackets around a number that is a link, unless it stands in brackets or is raised already. */
function numberedLinks(line: string): string {
  if (!line.includes(START)) return line;
  const soft = new RegExp(`${SOFT_OPEN}|${SOFT_CLOSE}`, 'gu');
  return line
    .replace(LINK, (link, label: string) => {
      const words = label.replace(/^\s*\[|\]\s*$/g, '');
      return NUMBERS.test(words) ? `${SOFT_OPEN}${words}${SOFT_CLOSE}` : link;
    })
    .replace(/[[［【][^[\]［］【】]{0,300}[\]］】]|<sup>[^<>]{0,300}<\/sup>/gu, (group) => group.replace(soft, ''))
    .replaceAll(SOFT_OPEN, '[')
    .replaceAll(SOFT_CLOSE, ']');
}
