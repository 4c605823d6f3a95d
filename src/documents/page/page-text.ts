import type { Layout } from './page-layout.js';

const ITEM = /^(?:\(?\d{1,2}[.)、]|[-•*●▪o]\s|[a-z][.)]\s|[（(]\d{1,2}[）)])/u;

/** The running text of some lines: paragraphs parted by a blank line, list items on lines of their own, broken lines joined where the layout breaks them. */
export function joined(lines: readonly string[], layout: Layout): string {
  if (!layout.wrapped)
    return lines
      .join('\n')
      .replace(/\n{3,}/g, '\n\n')
      .trim();
  return paragraphsOf(lines, layout).join('\n');
}

/** The paragraphs and list items of some lines, each on one line. */
export function paragraphsOf(lines: readonly string[], layout: Layout): string[] {
  if (!layout.wrapped) return lines.filter((line) => line !== '');
  const width = lines.reduce((widest, line) => Math.max(widest, line.length), 0);
  const paragraphs: string[] = [];
  let previous = '';
  for (const line of lines) {
    const isLone = /^[-•*]$/.test(line);
    const begins = previous === '' || ITEM.test(line) || /[:：]$/.test(previous) || endsParagraph(previous, width);
    if (line !== '' && !isLone) {
      if (begins || paragraphs.length === 0) paragraphs.push(line);
      else paragraphs[paragraphs.length - 1] += ` ${line}`;
    }
    previous = isLone ? '' : line;
  }
  return paragraphs;
}

/** A full stop on a line that had room for more ends a paragraph, since lines were broken at a width. */
function endsParagraph(line: string, width: number): boolean {
  return /[.!?。]$/.test(line) && line.length < width * 0.8;
}
