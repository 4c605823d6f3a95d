import { onceFor } from '../../once.js';
import { hasHanTitle, isHanName, withoutTitledHan } from './han-people.js';
import type { Heading } from './heading.js';
import { sharesWord } from './heading-words.js';
import type { Layout } from './page-layout.js';
import { asksAtEnd } from './person-lines.js';
import { hasRole, nameBehindRole } from './role-names.js';
import { isHan } from './word-pattern.js';

/** A heading over people that no table lists ("Recruiting contact", "Trial Coordinator: …", "项目联系人："), with what stands behind it. */
export function personalHeading(
  line: string,
  layout: Layout,
): { readonly heading: Heading; readonly printed: string; readonly value?: string } | undefined {
  if (line.length > 1_000) return undefined;
  const [, label = line, value = ''] = /^([^:：]{1,60})[:：]\s*(.*)$/.exec(line) ?? [];
  const isAsking = label !== line && value === '' && asksAtEnd(label, layout.words);
  if (!isAsking && !opensPeople(label, line, layout)) return undefined;
  // Without a colon a line may be a sentence or a list's item: only a short one of capitalised words is a heading.
  if (label === line && (!/^[\p{Lu}\p{Script=Han}]/u.test(line) || /[.。,，;；!?]/.test(line))) return undefined;
  const heading: Heading = { section: '', heading: label, field: '', shape: 'personal' };
  return { heading, printed: label, ...(value === '' ? {} : { value }) };
}

/** "Study Coordinator", "Study coordinator First Last: …"; somebody with a title is no heading but a line ("某某护士"). */
function opensPeople(label: string, line: string, layout: Layout): boolean {
  const { words } = layout;
  if (label !== line && nameBehindRole(label, words) !== undefined) return true;
  return namesPeople(label, words.get('personal') ?? NONE) && withoutTitledHan(label, words) !== '';
}

/** Whether an unknown heading holds a role or what may be a name; then nobody repeats it. */
export function mayNameSomebody(heading: string, layout: Layout): boolean {
  const { words } = layout;
  const bare = heading.replace(/[*#]+/g, ' ').trim();
  if (hasHanTitle(bare, words) || hasRole(bare, words)) return true;
  if (isHan(bare)) return isHanName(bare, words) && ![...layout.headings.values()].some((known) => known.heading.includes(bare));
  const tokens = bare.toLowerCase().split(/\s+/);
  const isNoun = tokens.some((token) => [...(words.get('no-name-ending') ?? NONE)].some((ending) => token.endsWith(ending)));
  return !isNoun && looksLikeName(bare) && !sharesWord(tokens, layout);
}

const NONE: ReadonlySet<string> = new Set();

/** Whether a cell is a heading over people. */
export function meansPeople(cell: string, layout: Layout): boolean {
  return cell.length <= 60 && namesPeople(cell, layout.words.get('personal') ?? NONE);
}

/** Chinese headings end in the word for people, or in what of them is told. */
const hanEnding = onceFor((personal: ReadonlySet<string>): RegExp => {
  const han = [...personal].filter((word) => /\p{Script=Han}/u.test(word));
  return new RegExp(`(?:${han.length === 0 ? '\u0000' : han.join('|')})(?:姓名|电话|邮箱|地址|信息|方式)?$`);
});

function namesPeople(label: string, personal: ReadonlySet<string>): boolean {
  if (label.length > 120) return false;
  const bare = label
    .replace(/[*#()]+/g, ' ')
    .trim()
    .toLowerCase();
  const words = bare.split(/[\s/-]+/);
  const ending = (count: number): string => words.slice(-count).join(' ').replace(/s$/, '');
  if (words.length <= 4 && (personal.has(ending(1)) || personal.has(ending(2)))) return true;
  return bare.length <= 16 && hanEnding(personal).test(bare);
}

/** Two to five capitalised words, or two to four Chinese characters, with what may follow a name behind a comma. */
export function looksLikeName(text: string): boolean {
  return (
    /^\p{Lu}[\p{L}.'’-]*(?: \p{Lu}[\p{L}.'’-]*){1,4}(?:[,(].{0,60})?$/u.test(text) || /^\p{Script=Han}{2,4}(?:[\s,，].{0,30})?$/u.test(text)
  );
}
