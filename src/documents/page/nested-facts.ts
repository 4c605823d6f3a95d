import { inlineHeading } from './heading-lines.js';
import type { Layout } from './page-layout.js';
import { isValueOf } from './printed-values.js';

const FACTS: readonly string[] = ['sex', 'ages', 'minimumAge', 'maximumAge'];

/** "Inclusion Criteria | Gender : Both": a fact that stands where a text begins gets a line of its own. */
export function withNestedFacts(lines: readonly string[], layout: Layout): string[] {
  return lines.flatMap((line) => {
    const inline = line.length > LONGEST ? undefined : inlineHeading(line, '', layout);
    if (inline?.heading.shape !== 'titled') return [line];
    const nested = inlineHeading(inline.value, '', layout);
    const isFact = nested !== undefined && FACTS.includes(nested.heading.field) && isValueOf(layout, nested.heading.field, nested.value);
    return isFact ? [`${inline.heading.heading}:`, inline.value] : [line];
  });
}

/** A fact is short. */
const LONGEST = 200;
