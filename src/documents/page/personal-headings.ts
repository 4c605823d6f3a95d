import type { Heading, Layout } from './layout.js';

/** A heading over people that no table lists ("Recruiting contact", "Trial Coordinator: …", "项目联系人："), with what stands behind it. */
export function personalHeading(
  line: string,
  layout: Layout,
): { readonly heading: Heading; readonly printed: string; readonly value?: string } | undefined {
  const [, label = line, value = ''] = /^([^:：]{1,60})[:：]\s*(.*)$/.exec(line) ?? [];
  if (!namesPeople(label, layout.personalWords)) return undefined;
  // Without a colon a line may be a sentence or a list's item: only a short one of capitalised words is a heading.
  if (label === line && (!/^[\p{Lu}\p{Script=Han}]/u.test(line) || /[.。,，;；!?]/.test(line))) return undefined;
  const heading: Heading = { section: '', heading: label, field: '', shape: 'personal' };
  return { heading, printed: label, ...(value === '' ? {} : { value }) };
}

function namesPeople(label: string, personal: ReadonlySet<string>): boolean {
  const bare = label
    .replace(/[*#()]+/g, ' ')
    .trim()
    .toLowerCase();
  const words = bare.split(/[\s/-]+/);
  if (words.length <= 4 && personal.has((words.at(-1) ?? '').replace(/s$/, ''))) return true;
  return [...personal].some(
    (word) => /\p{Script=Han}/u.test(word) && bare.length <= 16 && new RegExp(`${word}(?:姓名|电话|邮箱|地址|信息|方式)?$`).test(bare),
  );
}

/** Two to five capitalised words, or two to four Chinese characters, with what may follow a name behind a comma. */
export function looksLikeName(text: string): boolean {
  return (
    /^\p{Lu}[\p{L}.'’-]*(?: \p{Lu}[\p{L}.'’-]*){1,4}(?:[,(].{0,60})?$/u.test(text) || /^\p{Script=Han}{2,4}(?:[\s,，].{0,30})?$/u.test(text)
  );
}
