import { decode } from './decode.js';
import { lineTooLong, pageTooLong, withinExtent } from './extent.js';
import type { Layouts } from './page/layout.js';
import { layoutOf } from './page/layout-choice.js';
import { readPage } from './page/page.js';
import { withBracketsAsColons, withSpacedCells } from './page/written-headings.js';
import { isMedline, readMedline } from './pubmed/medline.js';
import { readPubmed } from './pubmed/pubmed.js';
import type { ReadDocument, RefusedDocument } from './record.js';
import { isCsv, readCsv } from './registry/ctgov-csv.js';
import { readLegacyStudy } from './registry/ctgov-xml.js';
import { readJson } from './registry/read-json.js';
import { withOtherRegistryIds } from './registry-ids.js';
import { articleReferences, readReview } from './review/review.js';
import type { Part } from './streams/piece.js';
import { whyUnknown } from './unknown-text.js';
import { parseXml } from './xml.js';

/**
 * Reads one document, recognised by its content and never by its name: studies of ClinicalTrials.gov API v2 (one or many), the page of a
 * trial, or a review with numbered references. `part` is its place where the bytes were cut out of a larger file of that name. What cannot be recognised or read is refused with a sentence; nothing is half read.
 */
export function readDocument(name: string, bytes: Uint8Array, layouts: Layouts, part?: Part): (ReadDocument | RefusedDocument)[] {
  const results = part ? recognisedPart(name, bytes, layouts, part) : recognised(name, bytes, layouts);
  return results
    .map((result) => ('reason' in result ? result : withinExtent(result, result.document.name)))
    .map((result) => ('reason' in result ? result : withOtherRegistryIds(result, layouts)));
}

function recognised(name: string, bytes: Uint8Array, layouts: Layouts): (ReadDocument | RefusedDocument)[] {
  const decoded = decode(bytes);
  if ('reason' in decoded) return [{ name, reason: decoded.reason }];
  const text = decoded.text;
  const start = text.replace(/^\ufeff/, '').trimStart();
  if (/^(?:\{|\[\s*[[{\]"])/.test(start)) return readJson(name, text.replace(/^\ufeff/, ''), layouts);
  if (start.startsWith('<')) return readXml(name, bytes, start, layouts);
  if (isCsv(start, layouts)) return readCsv(name, text.replace(/^\ufeff/, ''), layouts);
  const tooLong = lineTooLong(text);
  if (tooLong) return [{ name, reason: tooLong }];
  if (isMedline(start)) return readMedline(name, start, layouts);
  return [readText(name, bytes, text, layouts)];
}

/** Reads a document that was cut out of a larger file, and says of it what reading the file whole would. */
function recognisedPart(name: string, bytes: Uint8Array, layouts: Layouts, part: Part): (ReadDocument | RefusedDocument)[] {
  const bad = `${name}#${part.place}`;
  const decoded = decode(bytes);
  if ('reason' in decoded) return [{ name: bad, reason: inFile(decoded.reason, part) }];
  const start = decoded.text.trimStart();
  if (isCsv(start, layouts)) return readCsv(name, decoded.text, layouts, part);
  const isArticle = start.startsWith('<') || isMedline(start);
  if (!isArticle) return readJson(name, decoded.text, layouts, part);
  return recognised(name, bytes, layouts).map((result) => {
    if ('reason' in result) return { name: bad, reason: inFile(result.reason, part) };
    const [record] = result.records;
    const id = record?.kind === 'publication' ? record.pmid : undefined;
    return { ...result, document: { ...result.document, name: `${name}#${id ?? part.place}` } };
  });
}

/** A sentence that counts lines from the first of a part, counting them from the first of its file. */
function inFile(reason: string, part: Part): string {
  return reason.replace(/\bline (\d+)/, (_, line: string) => `line ${Number(line) + part.line - 1}`);
}

function readText(name: string, bytes: Uint8Array, text: string, layouts: Layouts): ReadDocument | RefusedDocument {
  const tooLong = pageTooLong(text);
  if (tooLong) return { name, reason: tooLong };
  const page = { name, bytes, text: withBracketsAsColons(withSpacedCells(text, layouts), layouts) };
  const layout = layoutOf(page.text, layouts);
  if (layout && layout.lines.signs.length > 0) return readPage(page, layout, layouts);
  if (articleReferences(text, layouts) > 0) return readReview({ ...page, text }, layouts);
  if (layout) return readPage(page, layout, layouts);
  return { name, reason: whyUnknown(text, layouts) };
}

const PUBMED_ROOTS: ReadonlySet<string> = new Set([
  'PubmedArticleSet',
  'PubmedArticle',
  'PubmedBookArticleSet',
  'PubmedBookArticle',
  'MedlineCitationSet',
  'MedlineCitation',
]);

/** Reads what XML it is by its root element. */
function readXml(name: string, bytes: Uint8Array, text: string, layouts: Layouts): (ReadDocument | RefusedDocument)[] {
  const root = rootName(text);
  if (root !== 'clinical_study' && !PUBMED_ROOTS.has(root ?? '')) return [{ name, reason: markup(text) }];
  try {
    const element = parseXml(text);
    return root === 'clinical_study' ? [readLegacyStudy(name, bytes, element, layouts)] : readPubmed(name, element, layouts);
  } catch (error) {
    return [{ name, reason: (error as Error).message }];
  }
}

const rootName = (text: string) => /<([A-Za-z_][\w.-]*)/.exec(text.slice(0, 20_000).replace(/<!--[\s\S]*?-->|<[?!][^>]*>/g, ''))?.[1];

function markup(text: string): string {
  if (/^<(?:!doctype html|html|head|body)\b/i.test(text)) {
    const title = /<title[^>]*>([^<]{1,120})<\/title>/i.exec(text)?.[1]?.replace(/\s+/g, ' ').trim();
    return `It is an HTML page${title ? ` ("${title}")` : ''}, not a document; save the text of the page, or fetch the study again if this is an error page.`;
  }
  const root = rootName(text);
  return `It is markup${root ? ` with the root element <${root}>` : ''}, which no reader knows.`;
}
