import { type Heading, headingKey, type Layout, type Layouts } from './layout.js';
import { cleanLines } from './page-lines.js';

/** The first layout whose signs a text shows, or undefined when it is no page of a trial that the tables know. */
export function layoutOf(text: string, layouts: Layouts): Layout | undefined {
  const lines = cleanLines(text).filter((line) => line !== '');
  const distinct = new Set(lines);
  return layouts.pages.find((layout) => {
    if (layout.lines.excludes.some((line) => distinct.has(line) || distinct.has(`${line}:`))) return false;
    if (layout.preface === 'prose' && otherFields(lines, layout) > FIELDS_BESIDE_PROSE) return false;
    if (layout.lines.signs.length === 0) return fieldsShown(lines, layout) >= layout.needs;
    const starts = layout.lines.signStarts.filter((start) => lines.some((line) => line.startsWith(start)));
    return layout.lines.signs.filter((sign) => distinct.has(sign)).length + starts.length >= layout.needs;
  });
}

/** A measure on a prose page may be called like a heading ("Age", "Sex"); more fields than these are headings. */
const FIELDS_BESIDE_PROSE = 2;

/** How many fields a text names beside those of the layout's own signs. */
function otherFields(lines: readonly string[], layout: Layout): number {
  const own = new Set(layout.lines.signs.map((sign) => headingOn(sign, '', layout)?.field));
  return [...shown(lines, layout)].filter((field) => !own.has(field)).length;
}

/** How many different fields the headings of a text name: a page of a trial has several, an article has hardly one. */
export function fieldsShown(lines: readonly string[], layout: Layout): number {
  return shown(lines, layout).size;
}

function shown(lines: readonly string[], layout: Layout): ReadonlySet<string> {
  const fields = new Set<string>();
  for (const line of lines) {
    const found = headingOn(line, '', layout) ?? inlineHeading(line, '', layout)?.heading;
    if (found && found.field !== '' && found.shape !== 'references') fields.add(found.field);
  }
  return fields;
}

/** The heading that a whole line is, in the section that is open or anywhere. */
export function headingOn(line: string, section: string, layout: Layout): Heading | undefined {
  if (line.length > 90) return undefined;
  const bare = line
    .replace(/^(?:#+|\*+|\|)\s*/, '')
    .replace(/\s*(?:\*+|\|)$/, '')
    .trim();
  const marked = /[:：](?:\*+)?$/.test(bare);
  if (layout.mark !== 'either' && marked !== (layout.mark === 'colon')) return undefined;
  if (!marked && !/^[\p{Lu}\p{Script=Han}]/u.test(bare)) return undefined;
  return lookUp(bare.replace(/\*+/g, ''), section, layout);
}

/** A heading with its value on the same line: "Target enrollment: 40". */
export function inlineHeading(
  line: string,
  section: string,
  layout: Layout,
): { readonly heading: Heading; readonly value: string } | undefined {
  const bare = line.replace(/^(?:#+|\*+|\||[-•])\s*/, '');
  for (const mark of bare.matchAll(/\*{0,2}(?:[:：]\*{0,2} ?|\t| \| ?)/g)) {
    if (mark.index > 60) return undefined;
    const value = bare
      .slice(mark.index + mark[0].length)
      .replace(/\s*\|$/, '')
      .trim();
    const heading = lookUp(bare.slice(0, mark.index), section, layout);
    // Where no page of a layout prints values so, a contact's name may still stand behind its heading.
    if (heading && value !== '' && (layout.inline || heading.shape === 'personal')) return { heading, value };
  }
  return undefined;
}

function lookUp(text: string, section: string, layout: Layout): Heading | undefined {
  return exactly(text, section, layout) ?? unqualified(text, section, layout);
}

function exactly(text: string, section: string, layout: Layout): Heading | undefined {
  return layout.headings.get(headingKey(section, text)) ?? (section === '' ? undefined : layout.headings.get(headingKey('', text)));
}

/** "Expected Trial Start Date" is "Start Date": what qualifies a heading is dropped, all of it or all but one word. */
function unqualified(text: string, section: string, layout: Layout): Heading | undefined {
  const words = text.trim().split(/\s+/);
  const isQualifier = (word: string): boolean => layout.qualifiers.has(word.toLowerCase().replace(/[():?]/g, ''));
  const dropped = words.flatMap((word, at) => (isQualifier(word) ? [at] : []));
  if (words.length > 6 || dropped.length === 0 || dropped.length === words.length) return undefined;
  const kept = [undefined, ...dropped].map((spared) => words.filter((_, at) => at === spared || !dropped.includes(at)).join(' '));
  return kept.flatMap((wording) => exactly(wording, section, layout) ?? []).find((heading) => heading.shape !== 'inner');
}
