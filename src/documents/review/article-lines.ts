import type { LineRules } from '../page/line-rules.js';
import { cleanLines } from '../page/page-lines.js';
import { withoutContacts } from '../personal.js';
import { isLinkBar } from './link-bars.js';
import { inlineText, linksOf, withoutLinks } from './markdown-inline.js';
import { BULLET, isMarkdown, markdownLines } from './markdown-lines.js';
import { withNumbersJoined } from './numbers-above.js';
import { headOf } from './page-head.js';

/** What an article is before it is understood. */
export interface ArticleLines {
  /** What the page says of itself above its text. */
  readonly head: ReadonlyMap<string, string>;
  /** In Markdown a heading is a line "## …", an item "• …" or "1. …", a row of a table "| cell | cell". */
  readonly isMarkdown: boolean;
  /** An empty one where a blank stood; menus, counters, captions, sections about the page, e-mail addresses and telephone numbers are gone. */
  readonly lines: readonly string[];
  readonly footnotes: readonly string[];
  /** All lines, furniture too: what tells the date of the page, or how to cite the article. */
  readonly printed: readonly string[];
}

/** The lines of an article; a link stays on its line as `markdown-inline.ts` keeps it. */
export function articleLines(text: string, rules: LineRules): ArticleLines {
  const { fields: head, body } = headOf(text);
  const isMarked = isMarkdown(body);
  const clean = cleanLines(body);
  const { lines, footnotes } = isMarked
    ? markdownLines(body.replace(/\r\n?/g, '\n').replace(/[\u200b-\u200d\u2060\ufeff]/g, ''))
    : { lines: clean.map((line) => inlineText(line, false)), footnotes: [] };
  const content = isMarked ? withoutFurnitureSections(lines, rules) : lines;
  return {
    head,
    isMarkdown: isMarked,
    lines: withNumbersJoined(withIdsJoined(content.map(withPlainNumbers)), rules).flatMap((line) => contentOf(line, isMarked, rules)),
    footnotes: footnotes.map((note) => withoutContacts(note)),
    printed: lines,
  };
}

export const levelOf = (line: string): number => /^#+(?=\s)/.exec(line)?.[0].length ?? 0;

/** The numbers of references as other articles print them: "〔1〕" is "[1]", "２．" in front of a reference "2.". */
const withPlainNumbers = (line: string): string =>
  line
    .replace(/〔([\d０-９\s,，、;；~～至\-‐‑–—−－]{1,40})〕/gu, '[$1]')
    .replace(/^[[［【(（]?\s?[０-９]{1,3}(?=\s?[\]］】)）.．、])/u, (number) =>
      number.replace(/[０-９]/g, (digit) => digit.normalize('NFKC')),
    );

/** An id that a line was broken in front of stands on the line of its name: alone it would be the number of a page. */
function withIdsJoined(lines: readonly string[]): string[] {
  const joined: string[] = [];
  for (const line of lines) {
    const isId = /^(?:10\.\d{4,9}\/\S|\d{5,8}\b)/.test(line) && /(?:\bPMID|\bdoi) ?[:：]$/i.test(joined.at(-1)?.slice(-20) ?? '');
    if (isId) joined.push(`${joined.pop()} ${line}`);
    else joined.push(line);
  }
  return joined;
}

/** Other lines hold numbers as long as those of telephones: years, volumes and pages. */
const MAY_BE_CONTACT = /[@＠]|[[(（]\s?at\s?[\])）]|电话|手机|座机|热线|传真|联系|咨询|phone|tel|fax|mobile/i;

function contentOf(line: string, isMarked: boolean, rules: LineRules): string[] {
  if (line === '') return [''];
  const words = withoutLinks(line).replace(/^(?:#+|[•|])\s+/, '');
  if (rules.isFurniture(words) || isContentsItem(line) || isLabelAlone(line, rules)) return [];
  const kept = (MAY_BE_CONTACT.test(line) ? withoutContacts(line) : line).trim();
  const bullet = isMarked ? undefined : rules.bullets.find((mark) => kept.startsWith(mark));
  const content = bullet === undefined ? kept : kept.slice(bullet.length).trim();
  return content === '' || content === BULLET.trim() ? [] : [content];
}

/** "[PubMed]" without an address. */
const isLabelAlone = (line: string, rules: LineRules): boolean => /^\[[^[\]]*\]$/.test(line) && isLinkBar(line, rules);

/** An item that is nothing but a link within the page: a line of its table of contents. */
function isContentsItem(line: string): boolean {
  const links = linksOf(line);
  return links.length > 0 && links.every(({ address }) => address.startsWith('#')) && !/\p{L}/u.test(withoutLinks(line, () => false));
}

/** A heading with its marks that is furniture takes with it all down to the next heading of its level, but no list of references. */
function withoutFurnitureSections(lines: readonly string[], rules: LineRules): string[] {
  let dropped = Number.POSITIVE_INFINITY;
  return lines.filter((line) => {
    const level = levelOf(line);
    const isList = level > 0 && rules.referenceHeadings.has(line.slice(level).trim().toLowerCase());
    if (isList || (level > 0 && level <= dropped)) dropped = rules.isFurniture(withoutLinks(line)) ? level : Number.POSITIVE_INFINITY;
    return dropped === Number.POSITIVE_INFINITY;
  });
}
