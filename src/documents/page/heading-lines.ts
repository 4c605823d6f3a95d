import type { Heading } from './heading.js';
import { lookUp } from './heading-lookup.js';
import type { Layout } from './page-layout.js';

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
  return layout.inline ? spacedId(bare, section, layout) : undefined;
}

/** "ClinicalTrials.gov ID NCT…": behind the heading of an id its id may stand without a mark. */
function spacedId(line: string, section: string, layout: Layout): { readonly heading: Heading; readonly value: string } | undefined {
  const [, printed = '', value = ''] =
    line.length > 100 ? [] : (/^(\p{Lu}\D{2,60}) ((?:[^\s,;]*\d{3}[^\s,;]*(?:[,;] |$))+)$/u.exec(line) ?? []);
  const heading = value === '' ? undefined : lookUp(printed, section, layout);
  return heading?.field === 'registryIds' || heading?.field === 'secondaryIds' ? { heading, value } : undefined;
}

/** "Health condition 1: …": lists may count their items by heading; arms, groups and phases bear numbers of their own. */
function counted(text: string, section: string, layout: Layout): Heading | undefined {
  const heading = /\p{L} \d{1,2}\s*$/u.test(text) ? lookUp(text.replace(/ \d{1,2}\s*$/, ''), section, layout) : undefined;
  return heading?.shape === 'list' || heading?.shape === 'outcomes' ? heading : undefined;
}
