import { doiOf, pmidOf, urlOf } from '../citation-ids.js';
import type { LineRules } from '../page/line-rules.js';
import { present } from '../present.js';
import type { ReferenceRecord } from '../record.js';
import { dateOf } from '../values.js';
import type { ArticleLines } from './article-lines.js';
import { withoutLinks } from './markdown-inline.js';
import { anyPmidOf } from './references.js';

/** What a page tells of the article on it, as printed but for its dates, which are partial dates. */
export interface PageDetails {
  readonly title?: string;
  readonly language?: 'en' | 'zh';
  readonly source?: string;
  readonly url?: string;
  readonly version?: string;
  readonly year?: number;
  readonly pmid?: string;
  readonly doi?: string;
}

const VERSION_KEYS = [
  'lastreviewed',
  'lastupdated',
  'lastmodified',
  'updated',
  'modified',
  'lastmod',
  'reviewed',
  'dateupdated',
  'datemodified',
];
const DATE_KEYS = ['date', 'published', 'publishedtime', 'datepublished', 'publicationdate', 'publishdate', 'pubdate'];
const ADDRESS_KEYS = ['url', 'urlsource', 'sourceurl', 'canonicalurl', 'canonical', 'permalink', 'link', 'source'];

/** What tells an article's own ids from those of the works that it cites. */
export interface ArticleContext {
  readonly rules: LineRules;
  /** The lines above the first that cites, where alone a DOI without more words is the article's own. */
  readonly opening: readonly string[];
  readonly references: readonly ReferenceRecord[];
}

/**
 * Reads what stands above an article and how it says that it is to be cited; its own words go first. An id that a listed reference bears is
 * that of the reference.
 */
export function detailsOf({ head, printed }: ArticleLines, { rules, opening, references }: ArticleContext): PageDetails {
  const isCited = (id: string): boolean => references.some(({ pmid, doi }) => pmid === id || doi === id);
  const ownOf = (id: string | undefined): string | undefined => (id === undefined || isCited(id) ? undefined : id);
  const first = (keys: readonly string[], read: (text: string) => string | undefined): string | undefined =>
    keys.flatMap((key) => read(head.get(key) ?? '') ?? [])[0];
  const cited = citationOfItself(printed, rules);
  const version = first(VERSION_KEYS, dateOf) ?? dateOfUpdate(printed) ?? first(DATE_KEYS, dateOf);
  const year = /(?<!\d)((?:19|20)\d{2})(?!\d)/.exec(first(['year', ...DATE_KEYS, 'citation'], (text) => text || undefined) ?? '')?.[1];
  const source = head.get('source') ?? head.get('publisher');
  return present({
    title: head.get('title'),
    language: languageIn(head.get('language') ?? head.get('lang') ?? ''),
    source: source === undefined || /^https?:/.test(source) ? undefined : source,
    url: first(ADDRESS_KEYS, urlOf),
    version,
    year: year === undefined ? undefined : Number(year),
    pmid: /^\d{1,8}$/.exec(head.get('pmid') ?? '')?.[0] ?? ownOf(ownPmid(opening)) ?? ownOf(anyPmidOf(cited)),
    doi: doiOf(head.get('doi') ?? '') ?? ownOf(ownDoi(opening)) ?? ownOf(doiOf(cited)),
  });
}

function languageIn(text: string): 'en' | 'zh' | undefined {
  if (/^(?:zh|chinese|中文)/i.test(text)) return 'zh';
  return /^en/i.test(text) ? 'en' : undefined;
}

/** What stands on or below the line that one of the layout's signs begins: "How to cite this article". */
function citationOfItself(printed: readonly string[], rules: LineRules): string {
  const words = printed.map((line) => withoutLinks(line).replace(/^[#•\s]+/, ''));
  const at = words.findIndex((line) => rules.signStarts.some((start) => line.toLowerCase().startsWith(start.toLowerCase())));
  return at === -1 ? '' : [words[at], words.slice(at + 1).find((line) => line !== '')].join(' ');
}

/** "Last updated: 2024-05-06", "更新时间：…", on a line of their own; a year alone may be that of something else. */
function dateOfUpdate(printed: readonly string[]): string | undefined {
  const said = /^[#•\s]*(?:(?:last|latest|date)\s+)?(?:updates?d?|reviewed|revised|modified)\b|^(?:最后|最近)?(?:更新|修订|编辑)/i;
  const dates = printed.flatMap((line) => (line.length <= 100 && said.test(line) ? (dateOf(line) ?? []) : []));
  return dates.find((date) => date.includes('-'));
}

/** "PMCID: PMC1 PMID: 2", "doi: 10.1/a | PMID: 2". */
const IDS = /^(?:(?:pmcid|pmid|doi)\s?[:：]\s?[^\s;,|]{1,200}[\s;,|·]{0,5}){1,4}$/i;

/** The article's own DOI stands on a line of its own, or on one that holds nothing but ids. */
function ownDoi(opening: readonly string[]): string | undefined {
  const isOwn = (line: string): boolean => /^(?:doi\s*[:：]|https?:\/\/(?:dx\.)?doi\.org\/)/i.test(line) || IDS.test(line);
  return opening
    .map((text) => withoutLinks(text))
    .filter(isOwn)
    .map(doiOf)
    .find((id) => id !== undefined);
}

/** Its own PubMed id too. */
function ownPmid(opening: readonly string[]): string | undefined {
  const lines = opening.map((text) => withoutLinks(text)).filter((line) => IDS.test(line));
  return lines.map(pmidOf).find((id) => id !== undefined);
}
