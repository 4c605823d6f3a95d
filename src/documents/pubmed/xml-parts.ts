import type { Layouts, WordLists } from '../page/layout.js';
import { childrenOf, elementAt, lineAt, type XmlElement } from '../xml.js';
import { type AbstractPart, labelledPart } from './abstract.js';
import { doiOfField, pmidOfField } from './article-fields.js';
import { proseOf } from './element-text.js';

/** The parts that journal articles and book articles have in common. */

/** "Last Initials Suffix" and names of groups, in their order. Editors, and names marked as wrong, are none. */
export function authorsIn(parent: XmlElement | undefined): string[] {
  return childrenOf(parent, 'AuthorList')
    .filter(({ attributes }) => attributes.Type !== 'editors')
    .flatMap((list) => childrenOf(list, 'Author'))
    .filter(({ attributes }) => attributes.ValidYN !== 'N')
    .map(authorName)
    .filter((name) => name !== '');
}

function authorName(author: XmlElement): string {
  const group = lineAt(author, 'CollectiveName');
  if (group !== undefined) return group;
  const initials = lineAt(author, 'Initials') ?? initialsOf(lineAt(author, 'ForeName') ?? lineAt(author, 'FirstName') ?? '');
  return [lineAt(author, 'LastName'), initials, lineAt(author, 'Suffix')].filter(Boolean).join(' ');
}

/** "Harry James" → "HJ". */
export const initialsOf = (given: string): string =>
  [...given.matchAll(/(?<![\p{L}'’])\p{L}/gu)].map(([letter]) => letter.toUpperCase()).join('');

/** The parts of an abstract; the publisher's claim of copyright is none of it. */
export function abstractOf(abstract: XmlElement | undefined, words: WordLists): AbstractPart[] {
  const texts = childrenOf(abstract, 'AbstractText');
  return texts.map((text) => labelledPart(text.attributes.Label, proseOf(text), words)).filter(({ text }) => text !== '');
}

/** The other abstracts in a language that is read: Chinese, or English in plainer words. */
export function otherAbstractsOf(parent: XmlElement | undefined, words: WordLists): AbstractPart[][] {
  return childrenOf(parent, 'OtherAbstract')
    .filter(({ attributes }) => words.get('language-read')?.has((attributes.Language ?? 'eng').toLowerCase()))
    .map((abstract) => abstractOf(abstract, words));
}

/** Year, month and day joined by hyphens, as far as they are given. */
export function dateIn(date: XmlElement | undefined): string | undefined {
  const parts = ['Year', 'Month', 'Day'].map((part) => lineAt(date, part));
  const known = parts.slice(0, parts.includes(undefined) ? parts.indexOf(undefined) : parts.length);
  return known.length === 0 ? undefined : known.join('-');
}

/** The DOI among the electronic locations; one that is marked as wrong is none. */
export function doiIn(parent: XmlElement | undefined): string | undefined {
  const locations = childrenOf(parent, 'ELocationID').filter(
    ({ attributes }) => attributes.EIdType === 'doi' && attributes.ValidYN !== 'N',
  );
  return locations.map((location) => doiOfField(proseOf(location))).find((doi) => doi !== undefined);
}

/** The first DOI of a list of ids. */
export const doiAmong = (parent: XmlElement | undefined): string | undefined => idAmong(parent, 'doi', doiOfField);

/** The first PMID of a list of ids. */
export const pmidAmong = (parent: XmlElement | undefined): string | undefined => idAmong(parent, 'pubmed', pmidOfField);

function idAmong(parent: XmlElement | undefined, type: string, read: (printed: string) => string | undefined): string | undefined {
  const ids = childrenOf(elementAt(parent, 'ArticleIdList'), 'ArticleId').filter(({ attributes }) => attributes.IdType === type);
  return ids.map((id) => read(proseOf(id))).find((id) => id !== undefined);
}

/** A warning for each element that neither is read nor known to hold nothing of use. */
export function unreadElements(parents: readonly (XmlElement | undefined)[], layouts: Layouts): string[] {
  const inside = parents.flatMap((parent) => (parent?.children ?? []).filter((child) => typeof child !== 'string'));
  const unknown = inside.filter(
    ({ name, children }) => children.length > 0 && !layouts.pubmed.get('pubmed-element')?.has(name.toLowerCase()),
  );
  return [...new Set(unknown.map(({ name }) => `unknown element ${name}`))];
}
