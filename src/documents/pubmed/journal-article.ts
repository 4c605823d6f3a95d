import type { Layouts } from '../page/layout.js';
import { present } from '../present.js';
import { childrenOf, elementAt, lineAt, type XmlElement } from '../xml.js';
import type { Article } from './article.js';
import { pmidOfField, titleOf, versionOf, yearOf } from './article-fields.js';
import { proseOf } from './element-text.js';
import type { Accession } from './trial-links.js';
import { abstractOf, authorsIn, dateIn, doiAmong, doiIn, otherAbstractsOf, pmidAmong, unreadElements } from './xml-parts.js';
import { isRetracted, referencesIn } from './xml-references.js';

/** Reads a PubmedArticle. Affiliations, investigators and identifiers of people are never read. */
export function journalArticle(element: XmlElement, layouts: Layouts): Article {
  const citation = elementAt(element, 'MedlineCitation');
  const data = elementAt(element, 'PubmedData');
  const article = elementAt(citation, 'Article');
  const vernacular = titleOf(proseOf(elementAt(article, 'VernacularTitle')));
  const title = titleOf(proseOf(elementAt(article, 'ArticleTitle')));
  const pmid = pmidOfField(lineAt(citation, 'PMID')) ?? pmidAmong(data);
  const otherTitle = title !== undefined && vernacular !== title ? vernacular : undefined;
  return {
    ...present({ pmid, title: title ?? vernacular, otherTitle }),
    ...present({ journal: journalOf(citation), year: yearOfArticle(article) }),
    ...present({ doi: doiIn(article) ?? doiAmong(data), version: versionOf(dateIn(elementAt(citation, 'DateRevised'))) }),
    authors: authorsIn(article),
    publicationTypes: childrenOf(elementAt(article, 'PublicationTypeList'), 'PublicationType').map(proseOf),
    abstracts: [abstractOf(elementAt(article, 'Abstract'), layouts.pubmed), ...otherAbstractsOf(citation, layouts.pubmed)],
    hasRetraction: isRetracted(citation),
    references: referencesIn(citation, data),
    accessions: accessionsIn(article),
    warnings: unreadElements([citation, article, data], layouts),
  };
}

/** The abbreviation of NLM, which the tagged text and citations print alike; that of ISO had full stops once. */
function journalOf(citation: XmlElement | undefined): string | undefined {
  return (
    lineAt(citation, 'MedlineJournalInfo/MedlineTA') ??
    lineAt(citation, 'Article/Journal/ISOAbbreviation') ??
    lineAt(citation, 'Article/Journal/Title')
  );
}

function yearOfArticle(article: XmlElement | undefined): number | undefined {
  const printed = elementAt(article, 'Journal/JournalIssue/PubDate');
  return yearOf(lineAt(printed, 'Year') ?? lineAt(printed, 'MedlineDate')) ?? yearOf(lineAt(article, 'ArticleDate/Year'));
}

function accessionsIn(article: XmlElement | undefined): Accession[] {
  return childrenOf(elementAt(article, 'DataBankList'), 'DataBank').flatMap((bank) =>
    childrenOf(elementAt(bank, 'AccessionNumberList'), 'AccessionNumber').map((number) => ({
      bank: lineAt(bank, 'DataBankName') ?? 'an unnamed data bank',
      number: proseOf(number),
    })),
  );
}
