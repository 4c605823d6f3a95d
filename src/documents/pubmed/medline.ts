import { documentId } from '../document-id.js';
import { LONGEST_TEXT } from '../extent.js';
import type { Layouts, WordLists } from '../page/layout.js';
import { present } from '../present.js';
import type { ReadDocument, RefusedDocument } from '../record.js';
import type { AbstractPart } from './abstract.js';
import { type Article, readArticle } from './article.js';
import { doiOfField, pmidOfField, titleOf, versionOf, yearOf } from './article-fields.js';
import { type MedlineFields, MOST_FIELDS, medlineRecords, tagOf } from './medline-fields.js';
import type { Accession } from './trial-links.js';
import { initialsOf } from './xml-parts.js';
import { citationReference, distinct } from './xml-references.js';

/** Whether a text is MEDLINE's tagged format: it begins with a PMID, or with another tag where a PMID or the DOI of an article follows. */
export const isMedline = (text: string): boolean =>
  /^PMID- *\d/.test(text) || (tagOf(firstLine(text)) !== undefined && /^(?:PMID- *\d|[AL]ID *- *10\.\d{4,9}\/\S+ *\[doi\])/m.test(text));

const firstLine = (text: string): string => /^.*/.exec(text)?.[0] ?? '';

/** The records of a file of MEDLINE's tagged format (nbib), each a document of its own: its unfolded lines. A record alone is called as its file. */
export function readMedline(name: string, text: string, layouts: Layouts): (ReadDocument | RefusedDocument)[] {
  const results: (ReadDocument | RefusedDocument)[] = [];
  let last: MedlineFields | undefined;
  for (const fields of medlineRecords(text)) {
    if (last) results.push(readRecord(name, last, layouts, results.length + 1));
    last = fields;
  }
  if (last) results.push(readRecord(name, last, layouts, results.length > 0 ? results.length + 1 : undefined));
  return results;
}

function readRecord(file: string, fields: MedlineFields, layouts: Layouts, number: number | undefined): ReadDocument | RefusedDocument {
  const place = number === undefined ? {} : { place: `record ${number}` };
  if (fields.isTooLong)
    return {
      name: `${file}${place.place ? `#${place.place}` : ''}`,
      reason: `The record has more than ${MOST_FIELDS} fields, or one of more than ${LONGEST_TEXT} characters; no article has.`,
    };
  return readArticle(articleOf(fields, layouts), { id: documentId(`${fields}`), file, format: 'medline', ...place }, layouts);
}

function articleOf(fields: MedlineFields, layouts: Layouts): Article {
  const bookTitle = titleOf(fields.first('BTI'));
  const translated = titleOf(fields.first('TI'));
  const vernacular = titleOf(fields.first('TT'));
  const own = translated ?? vernacular;
  const otherTitle = translated !== undefined && vernacular !== translated ? vernacular : undefined;
  return {
    ...present({ pmid: pmidOfField(fields.first('PMID')), title: own ?? bookTitle, otherTitle }),
    ...present({ journal: fields.first('TA', 'JT') ?? (own === undefined ? undefined : bookTitle) }),
    ...present({ year: yearOf(fields.first('DP')) ?? yearOf(fields.first('DEP')?.slice(0, 4)), doi: doiOfRecord(fields) }),
    ...present({ version: versionOf(fields.first('LR')) }),
    authors: authorsOf(fields),
    publicationTypes: fields.all('PT'),
    abstracts: [[{ text: fields.first('AB') ?? '' }], ...otherAbstracts(fields, layouts.pubmed)],
    hasRetraction: fields.has('RIN'),
    references: distinct(fields.all('ROF').map((citation) => ({ ...citationReference(citation), retracted: true }))),
    accessions: fields.all('SI').map(accessionOf),
    warnings: unreadTags(fields, layouts.pubmed),
  };
}

function authorsOf(fields: MedlineFields): string[] {
  if (fields.has('AU') || !fields.has('FAU')) return fields.all('AU', 'CN');
  return fields.all('FAU', 'CN').map((name) => {
    const [last = '', given] = name.split(/,\s*/);
    return given === undefined ? name : `${last} ${initialsOf(given)}`;
  });
}

function doiOfRecord(fields: MedlineFields): string | undefined {
  return fields
    .all('LID', 'AID')
    .map((id) => doiOfField(/^(\S+) *\[doi\]/.exec(id)?.[1]))
    .find((doi) => doi !== undefined);
}

/** "ClinicalTrials.gov/NCT00000000": the bank's name holds no slash, a number may. */
function accessionOf(printed: string): Accession {
  const slash = printed.indexOf('/');
  return slash === -1 ? { bank: printed, number: printed } : { bank: printed.slice(0, slash), number: printed.slice(slash + 1) };
}

/** "Publisher: …", whose language stands in the field that follows. */
function otherAbstracts(fields: MedlineFields, words: WordLists): AbstractPart[][] {
  const languages = fields.all('OABL');
  return fields
    .all('OAB')
    .map((text) => [{ text: text.replace(/^[A-Za-z][\w-]{1,29}: /, '') }])
    .filter((_, at) => words.get('language-read')?.has((languages[at] ?? 'eng').toLowerCase()));
}

/** A warning for each tag that neither is read nor known to hold nothing of use. */
function unreadTags(fields: MedlineFields, words: WordLists): string[] {
  return fields.tags.filter((tag) => !words.get('medline-tag')?.has(tag.toLowerCase())).map((tag) => `unknown tag ${tag}`);
}
