/** Text that is safe to put into a template of `html`. */
export class Html {
  constructor(readonly text: string) {}
}

type Part = Html | string | number | readonly Html[];

/** Markup: what is put into it is escaped, unless it is markup itself. */
export const html = (strings: TemplateStringsArray, ...parts: readonly Part[]): Html =>
  new Html(strings.map((string, at) => (at === 0 ? string : markup(parts[at - 1] ?? '') + string)).join(''));

/** Text of a source: Chinese says that it is, so that it is shown and read aloud as such. */
export const words = (text: string): Html => (/\p{Script=Han}/u.test(text) ? html`<span lang="zh">${text}</span>` : html`${text}`);

/** "1 trial", "2,345 trials". */
export const counted = (count: number, one: string, many = `${one}s`): string => `${number(count)} ${count === 1 ? one : many}`;

/** With a comma between thousands, the same on every machine. */
export const number = (value: number): string => value.toLocaleString('en-US');

function markup(part: Part): string {
  if (part instanceof Html) return part.text;
  if (typeof part === 'object') return part.map(({ text }) => text).join('');
  return escaped(String(part));
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Control characters, half characters, and signs that turn the direction of what follows. */
const UNFIT = /(?![\t\n\r])[\p{Cc}\p{Cs}\u202A-\u202E\u2066-\u2069]/gu;

const escaped = (text: string): string => text.replace(UNFIT, '').replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);
