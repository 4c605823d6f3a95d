import type { LineRules } from '../page/line-rules.js';
import type { SectionRecord, SentenceRecord } from '../record.js';
import { citedSentences, type Marks } from './citations.js';

/** The running text of an article. */
export interface ArticleText {
  readonly title: string;
  readonly sections: readonly SectionRecord[];
}

interface OpenSection {
  readonly heading?: string;
  readonly paragraphs: SentenceRecord[][];
}

/**
 * Cuts an article into sections: the first line that is no paragraph is its title, a later one the heading of what follows.
 */
export function sectionsOf(lines: readonly string[], rules: LineRules, marks: Marks): ArticleText {
  const paragraphs = paragraphsIn(lines);
  const firstText = paragraphs.findIndex((text) => !isHeading(text));
  const titleAt = placeOfTitle(firstText === -1 ? paragraphs : paragraphs.slice(0, firstText));
  const hasTitle = titleAt !== -1;
  const sections: OpenSection[] = [];
  for (const [index, text] of paragraphs.entries()) {
    if (hasTitle && index <= titleAt) continue;
    if (isHeading(text) && !rules.isFurniture(text))
      sections.push({ heading: text.replace(/^#+\s*/, '').replace(/[:：]$/, ''), paragraphs: [] });
    else {
      if (sections.length === 0) sections.push({ paragraphs: [] });
      sections.at(-1)?.paragraphs.push(citedSentences(text, marks));
    }
  }
  const title = hasTitle ? (paragraphs[titleAt] ?? '').replace(/^#+\s*/, '') : (paragraphs[0] ?? '').slice(0, 120);
  return { title, sections: sections.filter((section) => section.heading !== undefined || section.paragraphs.length > 0) };
}

/** One paragraph a line; lines that were broken at a width are joined again, which only Latin text without blank lines between needs. */
function paragraphsIn(lines: readonly string[]): string[] {
  const paragraphs: string[] = [];
  let previous = '';
  for (const line of lines) {
    const continues = previous !== '' && line !== '' && /[\p{Ll},]$/u.test(previous) && previous.length > 60 && /^[\p{Ll}\d(]/u.test(line);
    if (continues) paragraphs[paragraphs.length - 1] += ` ${line}`;
    else if (line !== '') paragraphs.push(line);
    previous = line;
  }
  return paragraphs;
}

/** The line that is marked as a heading, else the longest one: above a title stand the names of sites and menus, which are short. */
function placeOfTitle(lines: readonly string[]): number {
  const lengths = lines.map((text) => (isByline(text) ? 0 : [...text.matchAll(/\p{L}/gu)].length));
  const marked = lines.findIndex((text) => /^#+\s/.test(text));
  const longest = Math.max(0, ...lengths);
  return marked !== -1 ? marked : longest >= 8 ? lengths.indexOf(longest) : -1;
}

/** Who wrote it and when: "By A. Writer", "2024-05-06 10:22 · 5231 views". */
const isByline = (text: string): boolean => /[|｜©]|^By |(?:19|20)\d{2}[-/.]\d{1,2}|\d{1,2}:\d{2}/.test(text);

/** A short line that ends like no sentence and cites nothing. */
function isHeading(text: string): boolean {
  if (/^#+\s/.test(text)) return true;
  if (/[.。!！?？;；,，~～]$/.test(text.replace(/(?:vs|al)\.$/i, '')) || /[[［【]\d|[⁰¹²³⁴-⁹]$/.test(text))
    return /^[^。.!！]{4,60}[?？]$/u.test(text) && !/[,，]/.test(text);
  const han = text.match(/\p{Script=Han}/gu)?.length ?? 0;
  return han > 0 ? [...text].length <= 50 : text.length <= 160 && text.split(/\s+/).length <= 22;
}
