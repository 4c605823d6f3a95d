import type { Heading } from './heading.js';
import { lookUp } from './heading-lookup.js';
import type { Layout } from './page-layout.js';
import { isClosedField, isValueOf } from './printed-values.js';

/** So many different fields of closed words that stand right behind their heading make it the way of the page. */
const HABIT = 3;
const LONGEST_HEADING = 40;
const WITH_VALUES: readonly Heading['shape'][] = ['value', 'list', 'words', 'text', 'drop', 'personal'];

interface Glued {
  readonly heading: Heading;
  readonly at: number;
}

/** Parts headings from the values that are printed into them ("StatusRecruiting", "PhasePhase 2"), on a page that does so throughout. */
export function withGluedHeadingsParted(lines: readonly string[], layout: Layout): string[] {
  if (!layout.inline) return [...lines];
  const found = lines.map((line) => gluedHeading(line, layout));
  const sure = found.flatMap((glued, at) => {
    const { field = '' } = glued?.heading ?? {};
    return glued && isClosedField(field) && isValueOf(layout, field, lines[at]?.slice(glued.at) ?? '') ? [field] : [];
  });
  if (new Set(sure).size < HABIT) return [...lines];
  return lines.map((line, index) => {
    const at = found[index]?.at;
    return at === undefined ? line : `${line.slice(0, at)}:\t${line.slice(at)}`;
  });
}

/** The longest heading that ends, without a space, where a capital begins. */
function gluedHeading(line: string, layout: Layout): Glued | undefined {
  if (!/^\p{Lu}/u.test(line) || line.length > 2_000) return undefined;
  let longest: Glued | undefined;
  for (const { index } of line.slice(0, LONGEST_HEADING + 1).matchAll(/(?<=[\p{Ll})D])(?=\p{Lu})/gu)) {
    const heading = lookUp(line.slice(0, index), '', layout);
    if (heading && WITH_VALUES.includes(heading.shape)) longest = { heading, at: index };
  }
  return longest;
}
