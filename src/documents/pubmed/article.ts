import type { Layouts } from '../page/layout.js';
import { withoutContacts } from '../personal.js';
import { present } from '../present.js';
import type { DocumentFormat, PublicationRecord, ReadDocument, ReferenceRecord, RefusedDocument } from '../record.js';
import { type AbstractPart, abstractText, isReadable, sectionsOfAbstract, splitAtLabels } from './abstract.js';
import { type Accession, trialLinks } from './trial-links.js';

/** What XML and the tagged text say of one article, each in its own places. */
export interface Article {
  readonly pmid?: string;
  readonly title?: string;
  readonly otherTitle?: string;
  readonly authors: readonly string[];
  /** The abbreviation by which citations name it, else the name in full. */
  readonly journal?: string;
  readonly year?: number;
  readonly doi?: string;
  /** PartialDate of the last revision of the record. */
  readonly version?: string;
  readonly publicationTypes: readonly string[];
  /** The abstract, then those in other words or another language. */
  readonly abstracts: readonly (readonly AbstractPart[])[];
  /** A notice of its retraction is named. */
  readonly hasRetraction: boolean;
  readonly references: readonly ReferenceRecord[];
  readonly accessions: readonly Accession[];
  readonly warnings: readonly string[];
}

/** Where an article stands: the id of its canonical form, the name of its file, and its place there when the file holds several. */
export interface ArticlePlace {
  readonly id: string;
  readonly file: string;
  /** "article 2"; absent where it is alone. */
  readonly place?: string;
  readonly format: DocumentFormat;
}

const SOURCE = 'PubMed';
const ADDRESS = 'https://pubmed.ncbi.nlm.nih.gov/';

/** The article as a document of its own, named by its PMID where the file holds several; without PMID and DOI, or title, it is refused by its place. */
export function readArticle(article: Article, { id, file, place, format }: ArticlePlace, layouts: Layouts): ReadDocument | RefusedDocument {
  const { pmid, doi, title } = article;
  const refused = place === undefined ? file : `${file}#${place}`;
  if (pmid === undefined && doi === undefined)
    return { name: refused, reason: 'It is an article without a PMID or DOI, so nothing can tell which one it is.' };
  if (title === undefined)
    return { name: refused, reason: `The article with the ${pmid ? `PMID ${pmid}` : `DOI ${doi}`} has no title in any language.` };
  const warnings = [...article.warnings];
  const record = recordOf({ ...article, title }, layouts, warnings);
  const name = place === undefined ? file : `${file}#${pmid ?? place}`;
  const document = {
    id,
    name,
    format,
    source: SOURCE,
    ...present({ url: record.url, version: article.version }),
    warnings: [...new Set(warnings)],
  };
  return { document, records: [record] };
}

function recordOf(article: Article & { readonly title: string }, layouts: Layouts, warnings: string[]): PublicationRecord {
  const { pmid, title, otherTitle, doi, journal, year, authors, references } = article;
  const [main = [], ...others] = readAbstracts(article.abstracts, layouts, warnings);
  const sections = [main, ...others].flatMap(sectionsOfAbstract);
  const hasType = (list: string) => article.publicationTypes.some((type) => layouts.pubmed.get(list)?.has(type.toLowerCase()));
  const texts = sections.flatMap(({ heading = '', paragraphs }) => [heading, ...paragraphs.flat().map(({ text }) => text)]);
  const links = trialLinks(article.accessions, [title, ...texts], layouts, warnings);
  return {
    kind: 'publication',
    form: hasType('review-type') ? 'review' : 'article',
    language: isChinese(abstractText(main) || title) ? 'zh' : 'en',
    title,
    ...present({ otherTitle, pmid, doi, url: pmid && `${ADDRESS}${pmid}/`, journal, year }),
    authors,
    ...present({
      abstract: abstractText(main),
      retracted: article.hasRetraction || hasType('retracted-type') ? true : undefined,
      reportsOn: links.length > 0 ? links : undefined,
    }),
    sections,
    references,
  };
}

/** The abstracts that say something, without anybody's address, cut where a label inside their text opens a part. */
function readAbstracts(abstracts: Article['abstracts'], layouts: Layouts, warnings: string[]): AbstractPart[][] {
  const whole = abstracts.map((parts) => parts.flatMap((part) => splitAtLabels(part, layouts.pubmed)));
  return whole.filter((parts) => isReadable(parts, layouts.pubmed)).map((parts) => parts.map((part) => cleaned(part, warnings)));
}

function cleaned(part: AbstractPart, warnings: string[]): AbstractPart {
  const text = withoutContacts(part.text);
  if (text !== part.text) warnings.push('an e-mail address or telephone number in the abstract was left out');
  return { ...part, text };
}

/** Chinese where at least a fifth of the letters are. */
function isChinese(text: string): boolean {
  const han = text.match(/\p{Script=Han}/gu)?.length ?? 0;
  return han > 0 && han / (text.match(/\p{L}/gu)?.length ?? 1) >= 0.2;
}
