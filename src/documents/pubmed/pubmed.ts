import { documentId } from '../document-id.js';
import type { Layouts } from '../page/layout.js';
import type { ReadDocument, RefusedDocument } from '../record.js';
import { childrenOf, type XmlElement } from '../xml.js';
import { type Article, readArticle } from './article.js';
import { bookArticle } from './book-article.js';
import { canonicalForm } from './element-text.js';
import { journalArticle } from './journal-article.js';

type ReadsElement = (element: XmlElement, layouts: Layouts) => Article;

const READERS: ReadonlyMap<string, ReadsElement> = new Map<string, ReadsElement>([
  ['PubmedArticle', journalArticle],
  ['PubmedBookArticle', bookArticle],
  // What PubMed distributed in bulk until 2016: the citation without the data around it.
  ['MedlineCitation', (element, layouts) => journalArticle({ name: 'PubmedArticle', attributes: {}, children: [element] }, layouts)],
]);

/**
 * The articles of an answer of efetch, or one article alone. Each is a document of its own, the same one however the file is indented and
 * whatever stands beside it; one that cannot be read is refused by its place, the others are read.
 */
export function readPubmed(name: string, root: XmlElement, layouts: Layouts): (ReadDocument | RefusedDocument)[] {
  const elements = READERS.has(root.name) ? [root] : root.children.filter((child) => typeof child !== 'string');
  if (elements.length === 0) return [{ name, reason: 'It holds no article: the set is empty.' }];
  return elements.map((element, at) => {
    const place = elements.length === 1 ? undefined : `article ${at + 1}`;
    const reads = READERS.get(element.name);
    if (!reads) return { name: place === undefined ? name : `${name}#${place}`, reason: notAnArticle(element) };
    const id = documentId(canonicalForm(element));
    return readArticle(reads(element, layouts), { id, file: name, format: 'pubmed', ...(place === undefined ? {} : { place }) }, layouts);
  });
}

function notAnArticle(element: XmlElement): string {
  if (/^Delete(?:Citation|Document)$/.test(element.name)) {
    const count = childrenOf(element, 'PMID').length;
    return `It is a list of ${count} record(s) that PubMed deleted (<${element.name}>), which describes no article; remove those documents yourself.`;
  }
  return `It is no article: the element <${element.name}> stands where <PubmedArticle> is wanted.`;
}
