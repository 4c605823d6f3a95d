import { registryIdsIn } from '../registry-ids.js';
import { lookUp } from './heading-lookup.js';
import type { Layout } from './page-layout.js';

/** No sentence that says a number is longer. */
const LONGEST = 400;
/** The words before a colon, from the beginning of their sentence on. */
const LABEL = /(?:^|[.。;；|(（]\s*)([^.。;；|:：(（]{2,50})[:：]/g;

/**
 * The ids that running text tells as its own trial's ("… phase 2 study. Study number: NCT…"): those of a line in which the heading of an id stands
 * right before one. Two ids of one registry are of two trials, and none is taken.
 */
export function idsInText(lines: readonly string[], layout: Layout): string[] {
  const told = lines.flatMap((line) => (line.length <= LONGEST && saysOwnId(line, layout) ? registryIdsIn(line, layout) : []));
  const ids = [...new Set(told)];
  const registries = ids.map((id) => layout.registries.find((registry) => registryIdsIn(id, { registries: [registry] }).length > 0)?.name);
  return new Set(registries).size === ids.length ? ids : [];
}

function saysOwnId(line: string, layout: Layout): boolean {
  return [...line.matchAll(LABEL)].some((match) => {
    const [id] = registryIdsIn(line.slice(match.index + match[0].length, match.index + match[0].length + 60), layout);
    const isNext =
      id !== undefined &&
      line
        .slice(match.index + match[0].length)
        .trimStart()
        .startsWith(id);
    return isNext && lookUp((match[1] ?? '').trim(), '', layout)?.field === 'registryIds';
  });
}
