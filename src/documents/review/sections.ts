import type { LineRules } from '../page/line-rules.js';
import type { SectionRecord, SentenceRecord } from '../record.js';
import { levelOf } from './article-lines.js';
import { citedSentences, type Marks } from './citations.js';
import { withoutLinks } from './markdown-inline.js';
import { BULLET } from './markdown-lines.js';
import { paragraphsIn } from './wrapped-lines.js';

/** Lines whose marks mean the same list of references. */
export interface ArticlePart {
  readonly lines: readonly string[];
  readonly marks: Marks;
  /** Which list of references, from 1, where there are several. */
  readonly list?: number;
}

/** The running text of an article. */
export interface ArticleText {
  readonly title: string;
  readonly sections: readonly SectionRecord[];
}

interface OpenSection {
  readonly heading?: string;
  readonly list?: number;
  readonly paragraphs: SentenceRecord[][];
  /** Whether the paragraph that is open began with a numbered item. */
  isNumbered?: boolean;
}

/**
 * Cuts an article into sections: the first line that is no paragraph is its title, a later one the heading of what follows. Where headings
 * are marked as those of Markdown are, no other line is one. `known` is the title that the page gives above its text.
 */
export function sectionsOf(parts: readonly ArticlePart[], rules: LineRules, known?: string): ArticleText {
  const lines = parts.flatMap((part) => part.lines);
  const areMarked = lines.filter((line) => levelOf(line) > 0).length > 1;
  const isHead = (text: string): boolean => (areMarked ? levelOf(text) > 0 : isHeading(text));
  const paragraphs = parts.flatMap((part) => paragraphsIn(part.lines, !areMarked).map((text) => ({ text, part })));
  const firstText = paragraphs.findIndex(({ text }) => !isHead(text));
  const opening = paragraphs.slice(0, firstText === -1 ? undefined : firstText).map(({ text }) => text);
  const titleAt = placeOfTitle(opening);
  const title = known ?? (titleAt === -1 ? (paragraphs[0]?.text ?? '').slice(0, 120) : headingText(opening[titleAt] ?? ''));
  const sections: OpenSection[] = [];
  for (const { text, part } of paragraphs.slice(lastOfTitle(opening, titleAt, title) + 1)) {
    const list = part.list === undefined ? {} : { list: part.list };
    if (isHead(text) && !rules.isFurniture(text)) sections.push({ ...headed(text, part.marks), ...list });
    else {
      if (sections.length === 0 || sections.at(-1)?.list !== part.list) sections.push({ ...list, paragraphs: [] });
      addSentences(sections.at(-1) as OpenSection, text, part.marks);
    }
  }
  const written = sections.filter((section) => section.heading !== undefined || section.paragraphs.length > 0);
  return { title, sections: written.map(({ isNumbered: _, ...section }) => section) };
}

/**
 * Bullets and rows belong to the words that announce them with a colon, bullets also to the numbered item above them; each is a sentence of
 * its own, or several.
 */
function addSentences(section: OpenSection, text: string, marks: Marks): void {
  const { paragraphs } = section;
  const sentences = sentencesIn(text, marks);
  const open = paragraphs.at(-1);
  const belongs = /^[•|] /.test(text) && open !== undefined && (section.isNumbered === true || open.some(announces));
  if (belongs && !sentences.some(announces)) open.push(...sentences);
  else if (sentences.length > 0) paragraphs.push(sentences);
  if (!belongs) section.isNumbered = /^\d{1,3}[.)] /.test(text);
}

/** A row of a table may end in cells that hold only marks. */
function sentencesIn(line: string, marks: Marks): SentenceRecord[] {
  const sentences = citedSentences(withoutLinks(line).replace(/^(?:[•|]|\d{1,3}[.)])\s+/, ''), marks);
  return line.startsWith('| ') ? sentences.map(({ text, cites }) => ({ text: text.replace(/(?:\s*\|)+$/, ''), cites })) : sentences;
}

const announces = ({ text }: SentenceRecord): boolean => /[:：](?:\s?\[[^[\]]*\])?$/.test(text);

/** A heading that cites is a sentence too. */
function headed(text: string, marks: Marks): OpenSection {
  const heading = headingText(text);
  const [said] = /\d/.test(heading) ? citedSentences(heading, marks) : [];
  return said && said.cites.length > 0 ? { heading: said.text, paragraphs: [[said]] } : { heading, paragraphs: [] };
}

const headingText = (line: string): string =>
  withoutLinks(line)
    .replace(/^#+\s*/, '')
    .replace(/^(?:title|标题|题目)\s*[:：]\s*(?=\S)/i, '')
    .replace(/[:：]$/, '');

/** The line that is marked as a heading, else the longest one: above a title stand the names of sites and menus, which are short. */
function placeOfTitle(lines: readonly string[]): number {
  const lengths = lines.map((text) => (isByline(text) ? 0 : [...text.matchAll(/\p{L}/gu)].length));
  const marked = lines.findIndex((text) => levelOf(text) > 0);
  const longest = Math.max(0, ...lengths);
  return marked !== -1 ? marked : longest >= 8 ? lengths.indexOf(longest) : -1;
}

/** A title may be printed twice: by the page, and by the article. */
function lastOfTitle(opening: readonly string[], titleAt: number, title: string): number {
  const isTop = (text: string): boolean => levelOf(text) === 1 || headingText(text) === title;
  return Math.max(isTop(opening[titleAt] ?? '') || levelOf(opening[titleAt] ?? '') === 0 ? titleAt : -1, opening.findLastIndex(isTop));
}

/** Who wrote it and when: "By A. Writer", "2024-05-06 10:22 · 5231 views". */
const isByline = (text: string): boolean => /[|｜©]|^By |(?:19|20)\d{2}[-/.]\d{1,2}|\d{1,2}:\d{2}/.test(text);

/** A short line that ends like no sentence and cites nothing. */
function isHeading(text: string): boolean {
  if (levelOf(text) > 0) return true;
  if (text.startsWith(BULLET) || text.startsWith('| ') || /[\p{L})%][.。]\d{1,3}(?:[,–-]\d{1,3})*$/u.test(text)) return false;
  if (/[.。!！?？;；,，~～]$/.test(text.replace(/(?:vs|al)\.$/i, '')) || /[[［【]\d|<\/sup>$|[⁰¹²³⁴-⁹]$/.test(text))
    return /^[^。.!！]{4,60}[?？]$/u.test(text) && !/[,，]/.test(text);
  const han = text.match(/\p{Script=Han}/gu)?.length ?? 0;
  return han > 0 ? [...text].length <= 50 : text.length <= 160 && text.split(/\s+/).length <= 22;
}
