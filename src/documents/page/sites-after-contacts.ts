import type { Block } from './block.js';
import { hasFacilityWord } from './facility-words.js';
import type { Heading, WordLists } from './layout.js';
import { placeOn, siteOn } from './places.js';

/**
 * A list of sites goes on below a contact that stands in its middle: from there only what is surely a site is read, that is a place, and the line
 * above it where that has a word of a facility.
 */
export function withSitesAfterContacts(blocks: readonly Block[], words: WordLists): Block[] {
  let sites: Heading | undefined;
  return blocks.flatMap((block) => {
    const isContact = block.heading?.shape === 'personal';
    if (!isContact) sites = block.heading?.shape === 'sites' ? block.heading : undefined;
    const lines = isContact && sites ? siteLines(block.lines, words) : [];
    return lines.length > 0 && sites ? [block, { ...block, heading: sites, lines }] : [block];
  });
}

function siteLines(lines: readonly string[], words: WordLists): string[] {
  const printed = lines.map((line) => line.replace(/^[-•*]\s+/, '')).filter((line) => line !== '');
  return printed.filter((line, index) => {
    const next = printed[index + 1] ?? '';
    return siteOn(line, words) || placeOn(line, words) || (hasFacilityWord(line, words) && placeOn(next, words) && !siteOn(next, words));
  });
}
