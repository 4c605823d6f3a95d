import type { Layouts } from '../page/layout.js';
import { present } from '../present.js';
import { childrenOf, elementAt, lineAt, type XmlElement } from '../xml.js';
import type { Article } from './article.js';
import { pmidOfField, titleOf, versionOf, yearOf } from './article-fields.js';
import { proseOf } from './element-text.js';
import { abstractOf, authorsIn, dateIn, doiAmong, doiIn, otherAbstractsOf, unreadElements } from './xml-parts.js';
import { distinct, listed, numbered } from './xml-references.js';

/** Reads a PubmedBookArticle: a chapter stands in its book as an article in its journal; a book as a whole stands alone. */
export function bookArticle(element: XmlElement, layouts: Layouts): Article {
  const chapter = elementAt(element, 'BookDocument');
  const book = elementAt(chapter, 'Book');
  const bookTitle = titleOf(proseOf(elementAt(book, 'BookTitle')));
  const own = titleOf(proseOf(elementAt(chapter, 'ArticleTitle')));
  const vernacular = titleOf(proseOf(elementAt(chapter, 'VernacularTitle')));
  const authors = authorsIn(chapter);
  return {
    ...present({ pmid: pmidOfField(lineAt(chapter, 'PMID')), title: own ?? vernacular ?? bookTitle }),
    ...present({
      otherTitle: own === undefined ? undefined : vernacular,
      journal: (own ?? vernacular) === undefined ? undefined : bookTitle,
    }),
    ...present({ year: yearOfBook(chapter, book), version: versionOf(dateIn(elementAt(chapter, 'DateRevised'))) }),
    ...present({ doi: doiAmong(chapter) ?? doiIn(book) }),
    authors: authors.length > 0 ? authors : authorsIn(book),
    publicationTypes: childrenOf(chapter, 'PublicationType').map(proseOf),
    abstracts: [abstractOf(elementAt(chapter, 'Abstract'), layouts.pubmed), ...otherAbstractsOf(chapter, layouts.pubmed)],
    hasRetraction: false,
    references: distinct(numbered(childrenOf(chapter, 'ReferenceList').flatMap(listed))),
    accessions: [],
    warnings: unreadElements([chapter], layouts),
  };
}

function yearOfBook(chapter: XmlElement | undefined, book: XmlElement | undefined): number | undefined {
  const date = elementAt(book, 'PubDate');
  return (
    yearOf(lineAt(date, 'Year') ?? lineAt(date, 'MedlineDate')) ??
    yearOf(lineAt(chapter, 'ContributionDate/Year')) ??
    yearOf(lineAt(book, 'BeginningDate/Year'))
  );
}
