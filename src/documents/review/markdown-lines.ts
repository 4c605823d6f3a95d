import { withLineBreaks } from './html-remnants.js';
import { inlineText } from './markdown-inline.js';

/** The mark in front of a list item, whatever it was in the text. */
export const BULLET = '• ';
/** Headings that are only printed in bold stand below all levels of Markdown. */
const BOLD_LEVEL = 7;
const SEPARATOR = /^[\s:|-]+$/;
const ITEM = /^(?:[-*+•]|\d{1,3}[.)])\s+\S/;
const SENTENCE_END = /[.。!！?？:：;；|][)\]）」』”"'’*_]*(?:[[<^\d]\S{0,600})?$/u;

/** A line that ends in a mark ends a sentence, unless the next one goes on in small letters. */
const MARK_END = /(?:[[［【]\[?\^?\d\S{0,600}|<\/sup>|[⁰¹²³⁴-⁹])$/u;

/** The lines of a text in Markdown, and its footnotes in the order of their definitions. */
export interface MarkdownLines {
  /** A paragraph, item ("• …", "1. …"), table row ("cell | cell") or heading ("## …") a line, an empty one where a blank stood. */
  readonly lines: readonly string[];
  readonly footnotes: readonly string[];
}

/** A heading with a line of signs below it. */
const UNDERLINED = /(?:^|\n\r?\n)(?![|>#=*-])\S[^\r\n]{0,100}(?<![.。!！?？;；,，\s])\r?\n(?:={3,}|-{3,})[ \t]*(?:\r?\n|$)/;

/** Whether a text is written in Markdown: by a heading, a link, a footnote or a line in bold. */
export function isMarkdown(text: string): boolean {
  if (UNDERLINED.test(text)) return true;
  return /^#{1,6} \S|\]\((?:https?:\/\/|[#/])[^\s]|^\[\^[^\]\n]{1,40}\]:|^\*\*[^*\n]+\*\*[:：]?[ \t]*$/m.test(text);
}

/** Reads the blocks of Markdown; lines that were broken at a width are joined again. A footnote [^name] becomes [^n], n its place. */
export function markdownLines(text: string): MarkdownLines {
  const { lines, footnotes } = withoutFootnotes(withLineBreaks(text).split('\n'));
  const names = new Map([...footnotes.keys()].map((name, at) => [name, numberOf(name, at, footnotes)]));
  const named = (line: string) =>
    line.replace(/\[\^([^\]\s]{1,40})\]/g, (mark, name: string) => (names.has(name) ? `[^${names.get(name)}]` : mark));
  const shown = (line: string) =>
    inlineText(named(line), true)
      .replace(/[ \t\u00a0\u2000-\u200a\u202f\u3000]+/g, ' ')
      .trim();
  return {
    lines: blocksOf(lines).map(shown),
    footnotes: [...footnotes].map(([name, note]) => `[${names.get(name)}] ${shown(note)}`),
  };
}

/** Footnotes are counted by their names where all are numbers, else by their places. */
function numberOf(name: string, at: number, footnotes: ReadonlyMap<string, string>): number {
  return [...footnotes.keys()].every((key) => /^\d{1,3}$/.test(key)) ? Number(name) : at + 1;
}

function withoutFootnotes(lines: readonly string[]): { lines: string[]; footnotes: Map<string, string> } {
  const footnotes = new Map<string, string>();
  let open: string | undefined;
  const kept = lines.filter((line, at) => {
    const [, name, text = ''] = /^\s{0,3}\[\^([^\]\s]{1,40})\]:\s*(.*)$/.exec(line) ?? [];
    const isIndented = /^(?:\t| {2,})\S/.test(line);
    const continues =
      open !== undefined && line.trim() !== '' && (isIndented || (lines[at - 1]?.trim() !== '' && !/^#|^\s*[-*+|]/.test(line)));
    if (name !== undefined) footnotes.set(name, text.trim());
    else if (open !== undefined && continues) footnotes.set(open, `${footnotes.get(open)} ${line.trim()}`.trim());
    if (name !== undefined || (line.trim() !== '' && !continues)) open = name;
    return name === undefined && !continues;
  });
  return { lines: kept, footnotes };
}

function blocksOf(lines: readonly string[]): string[] {
  const blocks: string[] = [];
  let before = '';
  for (const [at, raw] of lines.entries()) {
    const line = raw.replace(/^\s*(?:>\s?)+/, '').trimEnd();
    const block = blockOf(line.trim(), lines[at + 1] ?? '');
    if (block === undefined) continue;
    if (isUnderline(line, lines[at - 1] ?? '')) continue;
    if (continues(before, block, raw)) blocks[blocks.length - 1] += joint(before, block) + block;
    else blocks.push(block);
    before = /\s{2}$|\\$/.test(raw) ? '' : block;
  }
  return blocks;
}

/** A line as a block of one line, or undefined where it is only a sign of how the others are meant. */
function blockOf(line: string, next: string): string | undefined {
  if (/^(?:```|~~~)/.test(line) || (line.includes('|') && line.includes('-') && SEPARATOR.test(line))) return undefined;
  if (/^(?:[-*_] ?){3,}$/.test(line)) return '';
  const [, hashes, heading] = /^(#{1,6})\s+(.*)$/.exec(line) ?? /^(#{2,6})([^\s#].*)$/.exec(line) ?? [];
  if (hashes !== undefined) return `${hashes} ${heading?.replace(/(?<![\s#])[\s#]+$/, '').replace(/\s*\{[#.][^{}]*\}$/, '')}`;
  if (line !== '' && isUnderline(next, line)) return `${next.trim().startsWith('=') ? '#' : '##'} ${line}`;
  const bold = /^(?:\*\*|__)([^*_]{1,120})(?:\*\*|__)([:：]?)$/.exec(line);
  if (bold && !/[.。;；,，]$/.test(bold[1] ?? '')) return `${'#'.repeat(BOLD_LEVEL)} ${bold[1]}${bold[2]}`;
  if (line.startsWith('|')) return rowOf(line);
  return line.replace(/^[-*+•]\s+/, BULLET);
}

/** The line below a heading that is underlined. */
function isUnderline(line: string, above: string): boolean {
  return /^(?:={3,}|-{3,})\s*$/.test(line) && /^[^\s|>#=*-][^\n]{0,118}$/.test(above) && !SENTENCE_END.test(above.trim());
}

function rowOf(line: string): string {
  const cells = line
    .split(/(?<!\\)\|/)
    .map((cell) => cell.trim())
    .filter((cell) => cell !== '');
  return cells.length === 0 ? '' : `| ${cells.join(' | ')}`;
}

/** Whether a line goes on with the paragraph or item above: that one ends no sentence, or both are as long as broken lines are. */
function continues(before: string, block: string, raw: string): boolean {
  if (before === '' || block === '' || /^[#|]/.test(before) || /^#+ |^\|/.test(block) || ITEM.test(block)) return false;
  if (/^\s{2,}\S/.test(raw) && ITEM.test(before)) return true;
  if (MARK_END.test(before) && !/^\p{Ll}/u.test(block)) return false;
  return (
    !SENTENCE_END.test(before) || (before.length >= 60 && before.length <= 100 && !/\p{Script=Han}/u.test(before) && !ITEM.test(before))
  );
}

const joint = (before: string, after: string): string =>
  /[\p{Script=Han}，、；：（]$/u.test(before) && /^[\p{Script=Han}，、；：（）]/u.test(after) ? '' : ' ';
