import { decode } from './decode.js';
import type { Layouts } from './page/layout.js';
import { fieldsShown, layoutOf } from './page/layout-choice.js';
import { readPage } from './page/page.js';
import { cleanLines } from './page/page-lines.js';
import { isMedline, readMedline } from './pubmed/medline.js';
import { readPubmed } from './pubmed/pubmed.js';
import type { ReadDocument, RefusedDocument } from './record.js';
import { isCsv, readCsv } from './registry/ctgov-csv.js';
import { readLegacyStudy } from './registry/ctgov-xml.js';
import { readJson } from './registry/read-json.js';
import { articleReferences, readReview, referenceListsIn } from './review/review.js';
import { parseXml } from './xml.js';

/**
 * Reads one document, recognised by its content and never by its name: studies of ClinicalTrials.gov API v2 (one or many), the page of a
 * trial, or a review with numbered references. What cannot be recognised or read is refused with a sentence; nothing is half read.
 */
export function readDocument(name: string, bytes: Uint8Array, layouts: Layouts): (ReadDocument | RefusedDocument)[] {
  const decoded = decode(bytes);
  if ('reason' in decoded) return [{ name, reason: decoded.reason }];
  const text = decoded.text;
  const start = text.replace(/^\ufeff/, '').trimStart();
  if (/^(?:\{|\[\s*[[{\]"])/.test(start)) return readJson(name, text.replace(/^\ufeff/, ''), layouts);
  if (start.startsWith('<')) return readXml(name, bytes, start, layouts);
  if (isCsv(start)) return readCsv(name, start, layouts);
  if (isMedline(start)) return readMedline(name, start, layouts);
  return [readText(name, bytes, text, layouts)];
}

function readText(name: string, bytes: Uint8Array, text: string, layouts: Layouts): ReadDocument | RefusedDocument {
  const page = { name, bytes, text };
  const layout = layoutOf(text, layouts);
  if (layout && layout.lines.signs.length > 0) return readPage(page, layout, layouts);
  const lists = referenceListsIn(text, layouts);
  if (lists > 1)
    return {
      name,
      reason: `It is an article with ${lists} lists of references, one a section, whose numbers mean different works; no reader joins them yet.`,
    };
  if (articleReferences(text, layouts)) return readReview(page, layouts);
  if (layout) return readPage(page, layout, layouts);
  return { name, reason: unknownText(text, layouts) };
}

/** Reads what XML it is by its root element. */
function readXml(name: string, bytes: Uint8Array, text: string, layouts: Layouts): (ReadDocument | RefusedDocument)[] {
  const root = rootName(text);
  const isKnown = root !== undefined && ['clinical_study', 'PubmedArticleSet', 'PubmedArticle'].includes(root);
  if (!isKnown) return [{ name, reason: markup(text) }];
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

function unknownText(text: string, layouts: Layouts): string {
  const lines = cleanLines(text).filter((line) => line !== '');
  const shown = Math.max(0, ...layouts.pages.map((layout) => fieldsShown(lines, layout)));
  return `No layout is known for this text: ${shown} known heading(s) and no numbered references in ${lines.length} line(s); add its headings to the layout tables.`;
}
