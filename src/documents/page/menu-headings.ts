import type { Block } from './block.js';
import type { WordLists } from './layout.js';
import { namesTrial } from './titles.js';

/** A menu stands above the trial, so that only the first headings of a page can be links of it. */
const HEAD = 4;
const FIRST_LINES = 40;
const LONG_NAME = 60;
const HEADS_TITLE: readonly string[] = ['title', 'officialTitle'];
const OF_NAMES: readonly string[] = ['list', 'words', 'value', 'drop', 'section'];

/**
 * A link of a menu may read like a heading ("Cancer Types", "Conditions"): a list of names ends where a title stands. On a page that names its title
 * nowhere else, the lines from there on belong to the head of the page.
 */
export function withoutMenuHeadings(blocks: readonly Block[], words: WordLists): Block[] {
  const [head, ...rest] = blocks;
  const isNamed =
    blocks.some(({ heading }) => HEADS_TITLE.includes(heading?.field ?? '')) || head?.lines.some((line) => namesTrial(line, words));
  if (!head || isNamed) return [...blocks];
  const place = rest
    .slice(0, HEAD)
    .findIndex(({ heading, lines }) => OF_NAMES.includes(heading?.shape ?? '') && titleAt(lines, words) >= 0);
  const menu = place === -1 ? undefined : rest[place];
  if (!menu) return [...blocks];
  const at = titleAt(menu.lines, words);
  const kept = { ...menu, lines: menu.lines.slice(0, at) };
  return [{ ...head, lines: [...head.lines, ...menu.lines.slice(at)] }, ...rest.slice(0, place), kept, ...rest.slice(place + 1)];
}

function titleAt(lines: readonly string[], words: WordLists): number {
  // What stands right below a heading of names may be a long one.
  return lines.slice(0, FIRST_LINES).findIndex((line, at) => (at > 0 || line.length > LONG_NAME) && namesTrial(line, words));
}
