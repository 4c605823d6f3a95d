import { CsvRows, separatorLine, separatorOf } from './csv-rows.js';
import { jsonStart } from './json-bytes.js';
import { JsonMembers } from './json-members.js';
import type { Splitter } from './piece.js';
import { TaggedRecords } from './tagged-records.js';
import { TextLines } from './text-lines.js';
import { XmlMembers } from './xml-members.js';

/** A splitter that begins at a place of a text. */
export interface Beginning {
  readonly splitter: Splitter;
  readonly from: number;
}

/** How much of a text is looked at to see what it is. */
const LOOK = 1024 * 1024;
const XML_LISTS = new Set(['PubmedArticleSet', 'PubmedBookArticleSet', 'MedlineCitationSet']);

/** How a large text is cut into documents, told from its beginning (UTF-8, no byte order mark); undefined where it is one document. */
export function splitterOf(beginning: Uint8Array, most: number): Beginning | undefined {
  const look = beginning.subarray(0, LOOK);
  const text = Buffer.from(look).toString('latin1');
  const start = text.trimStart();
  if (/^\[\s*[[{\]"]/.test(start)) {
    const from = text.indexOf('[') + 1;
    return { splitter: new JsonMembers(most, lineAt(text, from)), from };
  }
  if (start.startsWith('{')) return splitterOfObjects(look, text, most);
  if (start.startsWith('<')) return XML_LISTS.has(rootOf(start) ?? '') ? { splitter: new XmlMembers(most), from: 0 } : undefined;
  if (/^PMID *- *\d/.test(start)) return { splitter: new TaggedRecords(most), from: 0 };
  const from = separatorLine(text);
  const header = /[^\r\n]*/.exec(from > 0 ? text.slice(from) : start)?.[0] ?? '';
  const separator = separatorOf(header);
  // A large table of something else is one document, to be refused once and not by each of its rows.
  if (separator === undefined || !/\bnct/i.test(header)) return undefined;
  return { splitter: new CsvRows(separator, from > 0 ? lineAt(text, from) : 1), from };
}

/** A text that begins with an object is a page of studies, one object a line, or one large object. */
function splitterOfObjects(look: Uint8Array, text: string, most: number): Beginning | undefined {
  const { listAt, valueEnds } = jsonStart(look);
  if (listAt !== undefined) return { splitter: new JsonMembers(most, lineAt(text, listAt)), from: listAt };
  const isLines = valueEnds || !text.includes('\n') || text.split('\n').some(isObject);
  return isLines ? { splitter: new TextLines(most), from: 0 } : undefined;
}

function isObject(line: string): boolean {
  if (!/^\s*\{.*\}\s*$/s.test(line)) return false;
  try {
    JSON.parse(line);
    return true;
  } catch {
    return false;
  }
}

const rootOf = (text: string): string | undefined =>
  /<([A-Za-z_][\w.-]*)/.exec(text.slice(0, 20_000).replace(/<!--[\s\S]*?-->|<[?!][^>]*>/g, ''))?.[1];

const lineAt = (text: string, at: number): number => text.slice(0, at).split('\n').length;
