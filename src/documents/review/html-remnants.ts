import { DASHES } from './dashes.js';

const TAGS =
  'a|abbr|article|b|big|blockquote|center|cite|code|dd|details|div|dl|dt|em|figcaption|figure|font|footer|header|i|img|ins|li|main|mark|nav|ol|p|pre|q|s|section|small|span|strong|sub|summary|sup|svg|table|tbody|td|tfoot|th|thead|tr|tt|u|ul';
const TAG = new RegExp(String.raw`</?(?:${TAGS})(?:\s[^<>]*)?/?>`, 'gi');
const SCRIPT = new RegExp(String.raw`^\s*\d{1,3}(?:\s*[${DASHES},，、]\s*\d{1,3})*\s*$|\[`, 'u');
const RAISED: Readonly<Record<string, string>> = {
  '0': '⁰',
  '1': '¹',
  '2': '²',
  '3': '³',
  '4': '⁴',
  '5': '⁵',
  '6': '⁶',
  '7': '⁷',
  '8': '⁸',
  '9': '⁹',
  '-': '⁻',
  '−': '⁻',
  '–': '⁻',
};
const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  nbsp: ' ',
  quot: '"',
  apos: "'",
  ndash: '–',
  mdash: '—',
  reg: '®',
  trade: '™',
  copy: '©',
  middot: '·',
  plusmn: '±',
  le: '≤',
  ge: '≥',
  times: '×',
  alpha: 'α',
  beta: 'β',
  gamma: 'γ',
  ldquo: '“',
  rdquo: '”',
  lsquo: '‘',
  rsquo: '’',
  hellip: '…',
};

/** Comments gone, and the tags that break lines as line breaks, headings and bullets of Markdown. */
export function withLineBreaks(text: string): string {
  const [first = '', ...later] = text.split('<!--');
  const shown = first + later.map((part) => (part.includes('-->') ? part.slice(part.indexOf('-->') + 3) : part)).join('');
  return shown
    .split('\n')
    .map((line) => (line.trimStart().startsWith('|') ? line.replace(/<br\s*\/?>/gi, ' ') : line.replace(/<br\s*\/?>/gi, '\n')))
    .join('\n')
    .replace(/<h([1-6])(?:\s[^<>]*)?>/gi, (_, level: string) => `\n\n${'#'.repeat(Number(level))} `)
    .replace(/<li(?:\s[^<>]*)?>/gi, '\n- ')
    .replace(/<\/?(?:p|div|h[1-6]|ul|ol|tr)(?:\s[^<>]*)?>/gi, '\n\n');
}

/**
 * A line without tags and entities. A raised number stays in its tag, as it may be a mark, but an exponent or the number of an isotope
 * does not; a link of HTML is written with the three signs given: before its label, between label and address, behind both.
 */
export function withoutTags(line: string, start: string, middle: string, end: string): string {
  const entities = line.includes('&') ? withoutEntities(line) : line;
  if (!entities.includes('<')) return entities;
  let address: string | undefined;
  const linked = raisedNumbers(entities).replace(/<a\b([^<>]*)>|<\/a>/gi, (tag, attributes?: string) => {
    if (attributes === undefined && /^<\/a>/i.test(tag)) {
      const closing = address === undefined ? '' : `${middle}${address}${end}`;
      address = undefined;
      return closing;
    }
    const found = /href\s*=\s*["']?([^"'\s<>]+)/i.exec(attributes ?? '')?.[1];
    if (found === undefined || address !== undefined) return '';
    address = found;
    return start;
  });
  const closed = address === undefined ? linked : `${linked}${middle}${address}${end}`;
  return closed
    .replace(/<(https?:[^<>\s]+)>/g, '$1')
    .replace(TAG, (tag) => (/^<\/?sup>$/i.test(tag) ? tag.toLowerCase() : ''))
    .replaceAll('<sup></sup>', '');
}

function raisedNumbers(line: string): string {
  const raised = /(.{0,4})<sup(?:\s[^<>]*)?>([^<>]{0,40}|<a\b[^<>]*>[^<>]{0,40}<\/a>)<\/sup>(?=(.?))/giu;
  return line.replace(raised, (_, before: string, inside: string, after: string) => {
    const isPower = /(?:^|[^\p{L}])[cdkmµμn]?m$|(?:^|\D)10$/u.test(before);
    const isIsotope = /^\p{Lu}/u.test(after) && /(?:^|(?<![.,;:)\]])\s|[(/-])$/u.test(before);
    if (!isPower && !isIsotope && (inside.includes('<a') || SCRIPT.test(inside))) return `${before}<sup>${inside}</sup>`;
    return before + (isPower ? [...inside].map((sign) => RAISED[sign] ?? sign).join('') : inside);
  });
}

const withoutEntities = (line: string): string =>
  line.replace(/&(?:#(\d{1,6})|#x([\da-f]{1,5})|([a-z]{2,8}));/gi, (entity, decimal?: string, hex?: string, name?: string) => {
    const code = decimal ? Number(decimal) : hex ? Number.parseInt(hex, 16) : undefined;
    if (code !== undefined) return code > 31 && code <= 0x10ffff ? String.fromCodePoint(code) : ' ';
    return ENTITIES[name?.toLowerCase() ?? ''] ?? entity;
  });
