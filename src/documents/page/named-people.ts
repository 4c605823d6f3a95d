import type { Block } from './block.js';
import { hasFacilityWord } from './facility-words.js';
import { withoutTitledHan } from './han-people.js';
import type { WordLists } from './layout.js';
import { withoutTitles } from './person-lines.js';
import { looksLikeName } from './personal-headings.js';

/**
 * Takes the people whom a page names under its headings over people out of its other text, where they stand as sponsors or in sentences,
 * and those who stand anywhere on a short Chinese line with their titles.
 */
export function withoutNamedPeople(printed: readonly Block[], words: WordLists): Block[] {
  const blocks = printed.map((block) => (block.heading?.shape === 'personal' ? block : withoutTitled(block, words)));
  const personal = blocks.filter((block) => block.heading?.shape === 'personal');
  const found = personal.flatMap((block) => block.lines.slice(0, 40)).flatMap((line) => nameOn(line, words));
  if (found.length === 0) return blocks;
  const common = wordsInSmallLetters(blocks);
  const names = [...new Set(found)].filter((name) => !name.split(/[\s-]+/).some((word) => common.has(word.toLowerCase()))).slice(0, 200);
  if (names.length === 0) return blocks;
  return blocks.map((block) => ({ ...block, lines: block.lines.flatMap((line) => without(line, names)) }));
}

function withoutTitled(block: Block, words: WordLists): Block {
  const lines = block.lines.flatMap((line) => {
    const kept = withoutTitledHan(line, words);
    return kept === '' && line !== '' ? [] : [kept];
  });
  return { ...block, lines };
}

function nameOn(line: string, words: WordLists): string[] {
  const bare = withoutTitles(line.slice(0, 80).replace(/^[^:：\t]{1,30}[:：\t]\s*/, ''), words).split(/\s*[,，(（]/)[0] ?? '';
  const isName = looksLikeName(bare) && !hasFacilityWord(bare, words) && !words.get('country')?.has(bare.toLowerCase());
  return isName && (bare.length > 4 || /\p{Script=Han}{3}/u.test(bare)) ? [bare] : [];
}

/** Words that the page also prints in small letters are no names ("Soft Tissue" below a contact). */
function wordsInSmallLetters(blocks: readonly Block[]): ReadonlySet<string> {
  return new Set(blocks.flatMap((block) => block.lines).flatMap((line) => line.match(/(?<!\p{L})\p{Ll}{3,40}(?!\p{L})/gu) ?? []));
}

function without(line: string, names: readonly string[]): string[] {
  const said = names.filter((name) => line.includes(name));
  if (said.length === 0) return [line];
  const kept = said
    .reduce((text, name) => text.replaceAll(name, ''), line)
    .replace(/\s*[(（]\s*(?:\p{L}{1,4}\.?\s*)?[)）]/gu, '')
    .replace(/ {2,}/g, ' ')
    .trim();
  return /[\p{L}\d]{2}/u.test(kept) ? [kept] : [];
}
