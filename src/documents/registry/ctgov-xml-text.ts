import { childrenOf, elementAt, textIn, type XmlElement } from '../xml.js';

/** How far the registry indents an item of a list below its paragraph, and a deeper item below its parent. */
const FIRST_INDENT = 2;
const DEEPER_INDENT = 5;

/** A paragraph or an item of a list, its lines joined. */
interface Block {
  readonly indent: number;
  readonly text: string;
}

/** The texts of the elements of one name, each once. */
export function textsOf(element: XmlElement | undefined, name: string): string[] {
  const texts = childrenOf(element, name).map((child) => textIn(child).replace(/\s+/g, ' ').trim());
  return [...new Set(texts.filter((text) => text !== ''))];
}

/** The text at a path with its own line breaks, each line trimmed. */
export function linesAt(element: XmlElement | undefined, path: string): string | undefined {
  const lines = textIn(elementAt(element, path)).split(/\r?\n/);
  return (
    lines
      .map((line) => line.replace(/\s+/g, ' ').trim())
      .join('\n')
      .replace(/\n{3,}/g, '\n\n')
      .trim() || undefined
  );
}

/**
 * The `textblock` at a path as API v2 writes the same text. The registry breaks these at a width and indents them: a paragraph
 * ends at an empty line, an item of a list begins with "-  " or a number, and its depth says whose part it is. Items come out
 * as lines that begin with "* ", two spaces a level.
 */
export function textblockAt(element: XmlElement | undefined, path: string): string | undefined {
  const blocks = blocksOf(textIn(elementAt(element, `${path}/textblock`)));
  const base = blocks.reduce((least, { indent }) => Math.min(least, indent), Number.POSITIVE_INFINITY);
  const lines = blocks.map((block, index) => {
    const separator = index === 0 ? '' : isItem(block) && isItem(blocks[index - 1]) ? '\n' : '\n\n';
    return separator + (isItem(block) ? itemOf(block, base) : block.text);
  });
  return lines.join('') || undefined;
}

function blocksOf(text: string): Block[] {
  const blocks: Block[] = [];
  let open: string[] = [];
  for (const line of [...text.split(/\r?\n/), '']) {
    if (line.trim() !== '') open.push(line);
    else if (open.length > 0) {
      blocks.push({ indent: (open[0] ?? '').search(/\S/), text: joined(open) });
      open = [];
    }
  }
  return blocks;
}

/** The two spaces behind a dash tell the registry's list from a dash that an author typed: they alone are kept. */
function joined(lines: readonly string[]): string {
  const text = lines.map((line) => line.trim()).join(' ');
  return text.replace(/^-\s{2,}/, '* ').replace(/\s+/g, ' ');
}

const isItem = (block: Block | undefined): boolean => block !== undefined && /^(?:\*|\d{1,3}\.) /.test(block.text);

const itemOf = ({ indent, text }: Block, base: number): string =>
  '  '.repeat(Math.max(0, Math.round((indent - base - FIRST_INDENT) / DEEPER_INDENT))) + text;
