import type { Heading } from './heading.js';
import { lookUp } from './heading-lookup.js';
import type { Layout, Layouts } from './layout.js';
import { cleanLines } from './page-lines.js';

/** The first layout whose signs a text shows, or undefined when it is no page of a trial that the tables know. */
export function layoutOf(text: string, layouts: Layouts): Layout | undefined {
  const lines = cleanLines(text).filter((line) => line !== '');
  const distinct = new Set(lines);
  return layouts.pages.find((layout) => {
    if (layout.lines.excludes.some((line) => distinct.has(line) || distinct.has(`${line}:`))) return false;
    if (layout.preface === 'prose' && otherFields(lines, layout) > FIELDS_BESIDE_PROSE) return false;
    if (layout.lines.signs.length + layout.lines.signStarts.length === 0) return fieldsShown(lines, layout) >= layout.needs;
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

const LONGEST_HEADING = 110;

/** The heading that a whole line is, in the section that is open or anywhere. */
export function headingOn(line: string, section: string, layout: Layout): Heading | undefined {
  if (line.length > LONGEST_HEADING) return undefined;
  const bare = line
    .replace(/^(?:#+|\*+|\|)\s*/, '')
    .replace(/\s*(?:\*+|\|)$/, '')
    .trim();
  const marked = /[:：](?:\*+)?$/.test(bare);
  if (layout.mark !== 'either' && marked !== (layout.mark === 'colon')) return undefined;
  if (!marked && !/^(?:\d{1,2}(?:\.\d{1,2})*[.、)）]? ?)?[\p{Lu}\p{Script=Han}]/u.test(bare)) return undefined;
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
    if (mark.index > LONGEST_HEADING) return undefined;
    const value = bare
      .slice(mark.index + mark[0].length)
      .replace(/\s*\|$/, '')
      .trim();
    const printed = bare.slice(0, mark.index);
    const heading = lookUp(printed, section, layout) ?? counted(printed, section, layout);
    // Where no page of a layout prints values so, a contact's name may still stand behind its heading.
    if (heading && value !== '' && (layout.inline || heading.shape === 'personal')) return { heading, value };
  }
  return undefined;
}

/** "Health condition 1: …": lists may count their items by heading; arms, groups and phases bear numbers of their own. */
function counted(text: string, section: string, layout: Layout): Heading | undefined {
  const heading = /\p{L} \d{1,2}\s*$/u.test(text) ? lookUp(text.replace(/ \d{1,2}\s*$/, ''), section, layout) : undefined;
  return heading?.shape === 'list' || heading?.shape === 'outcomes' ? heading : undefined;
}
