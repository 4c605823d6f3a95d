import { inlineHeading } from './heading-lines.js';
import type { Layout } from './page-layout.js';
import { isValueOf } from './printed-values.js';

const FACTS: readonly string[] = ['sex', 'ages', 'minimumAge', 'maximumAge'];
/** A fact is short. */
const LONGEST = 200;

/** "Inclusion Criteria | Gender : Both", then "Age : 18 to 70": facts that stand where a text begins go before its heading, so that they do not end it. */
export function withNestedFacts(lines: readonly string[], layout: Layout): string[] {
  const moved: string[] = [];
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at] ?? '';
    const inline = line.length > LONGEST ? undefined : inlineHeading(line, '', layout);
    if (inline?.heading.shape !== 'titled' || !isFact(inline.value, layout)) {
      moved.push(line);
      continue;
    }
    const facts = [inline.value];
    while (isFact(lines[at + facts.length] ?? '', layout)) facts.push(lines[at + facts.length] ?? '');
    moved.push(...facts, `${inline.heading.heading}:`);
    at += facts.length - 1;
  }
  return moved;
}

function isFact(line: string, layout: Layout): boolean {
  const inline = line.length > LONGEST ? undefined : inlineHeading(line, '', layout);
  return inline !== undefined && FACTS.includes(inline.heading.field) && isValueOf(layout, inline.heading.field, inline.value);
}
