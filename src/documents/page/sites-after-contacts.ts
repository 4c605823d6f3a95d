import type { Block } from './block.js';
import { hasFacilityWord } from './facility-words.js';
import type { Heading } from './heading.js';
import type { WordLists } from './layout.js';
import { placeOn, siteOn } from './places.js';

/**
 * A list of sites goes on below a contact that stands in its middle: from there only what is surely a site is read, that is a place, and the
 * lines next to it that have a word of a facility. The parts of one list are read as one, since only together they tell its order.
 */
export function withSitesAfterContacts(blocks: readonly Block[], words: WordLists): Block[] {
  const read: Block[] = [];
  let sites: { readonly heading: Heading; readonly block: Block } | undefined;
  for (const block of blocks) {
    const isContact = block.heading?.shape === 'personal';
    if (!isContact) {
      const own = { ...block, lines: [...block.lines] };
      sites = block.heading?.shape === 'sites' ? { heading: block.heading, block: own } : undefined;
      read.push(own);
      continue;
    }
    read.push(block);
    sites?.block.lines.push(...siteLines(block.lines, words));
  }
  return read;
}

function siteLines(lines: readonly string[], words: WordLists): string[] {
  const printed = lines.map((line) => line.replace(/^[-•*]\s+/, '')).filter((line) => line !== '');
  const isPlace = printed.map((line) => siteOn(line, words) !== undefined || placeOn(line, words) !== undefined);
  return printed.filter((line, index) => {
    const isNear = isPlace[index + 1] || isPlace[index - 1] || (isPlace[index - 2] && !hasFacilityWord(printed[index - 1] ?? '', words));
    return isPlace[index] || (isNear && hasFacilityWord(line, words) && !/[:：]/.test(line));
  });
}
