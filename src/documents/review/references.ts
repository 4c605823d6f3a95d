import { doiOf, pmidOf, urlOf } from '../citation-ids.js';
import type { LineRules } from '../page/line-rules.js';
import { withoutContacts } from '../personal.js';
import { present } from '../present.js';
import type { ReferenceRecord } from '../record.js';
import { isLinkBar, withoutBar } from './link-bars.js';
import { type Link, linksOf, withoutLinks } from './markdown-inline.js';

const NUMBERED = /^(?:[[［【(（]\s*(\d{1,3})\s*[\]］】)）][.、:：]?|(\d{1,3})\s*[.、．)）](?!\d))\s*(\S.*)$/u;
const HIDDEN_EMAIL = /[@＠]|[[(（]\s?at\s?[\])）]/i;

/** How a line of a list of references is read. */
export interface ReferenceReading {
  /** The number of its place, for a list that lost its numbers. */
  readonly place?: number;
  /** Which list of the article, from 1, where there are several. */
  readonly list?: number;
  /** A label of a link to the work ("[PubMed]") is no part of the citation. */
  readonly rules?: LineRules;
}

/** One line of a list of references: its number, if printed (else that of its place, where the list has one), its citation and the ids found in it. */
export function referenceOf(line: string, { place, list, rules }: ReferenceReading = {}): ReferenceRecord | undefined {
  const [, bracketed, dotted, text = line] = NUMBERED.exec(line) ?? [];
  const citation = citationOf(text, rules);
  if (citation === '') return undefined;
  const number = bracketed ?? dotted;
  const addresses = linksOf(text).map(({ address }) => decoded(address));
  const firstOf = (idOf: (text: string) => string | undefined) => idOf(citation) ?? addresses.flatMap((address) => idOf(address) ?? [])[0];
  return {
    citation,
    ...present({
      number: number === undefined ? place : Number(number),
      list,
      pmid: firstOf(anyPmidOf),
      doi: firstOf(doiOf),
      url: addresses.flatMap((address) => urlOf(address) ?? [])[0] ?? urlOf(citation),
    }),
  };
}

/** The number printed in front of a line. */
export function numberOf(line: string): number | undefined {
  const found = NUMBERED.exec(line);
  return found ? Number(found[1] ?? found[2]) : undefined;
}

/** PubMed's own search address names an id too. */
export const anyPmidOf = (text: string): string | undefined => pmidOf(text) ?? /[?&](?:list_uids|term)=(\d{5,8})\b/i.exec(text)?.[1];

/** The printed words, without the labels of links to the work ("[PubMed]", "Article CAS Google Scholar") and without contacts. */
function citationOf(text: string, rules?: LineRules): string {
  const isLabel = (label: string): boolean => rules !== undefined && isLinkBar(label, rules);
  const words = withoutLinks(text, ({ label }: Link) => !isLabel(label))
    .replace(/\s*\[([^[\]]{0,60})\]/g, (group, label: string) => (label.trim() === '' || isLabel(label) ? '' : group))
    .replace(/\s+([.,;])(?=\s|$)/g, '$1')
    .replace(/([.;])(?:\s*[.;|]){1,40}(?=\s|$)/g, '$1')
    .replace(/ {2,}/g, ' ');
  const bare = rules === undefined ? words.trim() : withoutBar(words.trim(), rules);
  return (HIDDEN_EMAIL.test(bare) ? withoutContacts(bare) : bare).trim();
}

function decoded(address: string): string {
  if (!address.includes('%')) return address;
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}
