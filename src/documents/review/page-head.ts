/** What a saved page says of itself above its text, by key in lower-case letters ("lastreviewed"), and the text below. */
export interface PageHead {
  readonly fields: ReadonlyMap<string, string>;
  readonly body: string;
}

const LONGEST_HEAD = 200;
const READER_KEYS = new Set([
  'title',
  'url',
  'urlsource',
  'sourceurl',
  'publishedtime',
  'published',
  'date',
  'language',
  'markdowncontent',
]);

/** Reads YAML front matter between lines of dashes, or the lines "Title: …", "URL Source: …" that tools which save pages write on top. */
export function headOf(text: string): PageHead {
  const lines = text
    .replace(/^\ufeff/, '')
    .replace(/\r\n?/g, '\n')
    .trimStart()
    .split('\n');
  const found = frontMatter(lines) ?? savedBy(lines);
  return found ? { fields: found.fields, body: lines.slice(found.end).join('\n') } : { fields: new Map(), body: text };
}

interface Head {
  readonly fields: ReadonlyMap<string, string>;
  readonly end: number;
}

function frontMatter(lines: readonly string[]): Head | undefined {
  if (!/^---\s*$/.test(lines[0] ?? '')) return undefined;
  const length = lines.slice(1, LONGEST_HEAD).findIndex((line) => /^(?:---|\.\.\.)\s*$/.test(line));
  const inside = lines.slice(1, length + 1);
  if (length === -1 || !inside.every((line) => /^(?:\s|#|- |-$|$)|^[\w -]{1,40}:/.test(line))) return undefined;
  return { fields: fieldsIn(inside), end: length + 2 };
}

function savedBy(lines: readonly string[]): Head | undefined {
  const last = lines.findIndex((line) => line.trim() !== '' && !READER_KEYS.has(keyOf(line)));
  const end = last === -1 ? lines.length : last;
  const fields = fieldsIn(lines.slice(0, end));
  return fields.has('title') ? { fields, end } : undefined;
}

function fieldsIn(lines: readonly string[]): ReadonlyMap<string, string> {
  const entries = lines.filter((line) => /^[A-Za-z]/.test(line)).map((line): [string, string] => [keyOf(line), plainValue(line)]);
  return new Map(entries.filter(([key, value]) => key !== '' && value !== '').reverse());
}

const keyOf = (line: string): string =>
  /^([A-Za-z][\w -]{0,39}):(?:\s|$)/
    .exec(line)?.[1]
    ?.toLowerCase()
    .replace(/[^a-z]/g, '') ?? '';

/** A value that goes on below its key (a list, a block of text) is none that is asked for. */
function plainValue(line: string): string {
  const value = line.slice(line.indexOf(':') + 1).trim();
  const quoted = /^(["'])(.*)\1$/.exec(value);
  if (quoted) return (quoted[2] ?? '').replaceAll("''", "'").replaceAll('\\"', '"');
  return /^[>|[{&*]/.test(value) ? '' : value;
}
