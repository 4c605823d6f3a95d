import { LONGEST_TEXT } from '../extent.js';

/** The longest author lists have some thousand names, each in three fields. */
export const MOST_FIELDS = 20_000;

/** The fields of one record of the tagged text, in order, each value in one line. */
export class MedlineFields {
  readonly #fields: (readonly [tag: string, lines: string[]])[] = [];
  readonly #tags = new Set<string>();

  #length = 0;

  /** Whether it has more fields, or a longer one, than any record; what is beyond was not kept. */
  isTooLong = false;

  add(tag: string, line: string): void {
    this.#push(tag, [line.trim()]);
  }

  /** Adds a folded line to the value before it; Chinese needs no space between. */
  continue(line: string): void {
    const lines = this.#fields.at(-1)?.[1];
    const more = line.trim();
    this.#length += more.length;
    this.isTooLong ||= this.#length > LONGEST_TEXT;
    if (lines === undefined || more === '' || this.isTooLong) return;
    const isHan = HAN_END.test(lines.at(-1) ?? '') && HAN_START.test(more);
    lines.push(isHan ? more : ` ${more}`);
  }

  get isEmpty(): boolean {
    return this.#fields.length === 0;
  }

  /** Whether it says again what a record says once. */
  repeats(other: MedlineFields): boolean {
    return [...ONCE].some((tag) => this.has(tag) && other.has(tag));
  }

  /** Goes on with what stands behind a blank line. */
  append(other: MedlineFields): void {
    for (const [tag, lines] of other.#fields) this.#push(tag, lines);
    this.isTooLong ||= other.isTooLong;
  }

  #push(tag: string, lines: string[]): void {
    this.#length = 0;
    this.isTooLong ||= this.#fields.length >= MOST_FIELDS;
    if (this.isTooLong) return;
    this.#fields.push([tag, lines]);
    this.#tags.add(tag);
  }

  has(tag: string): boolean {
    return this.#tags.has(tag);
  }

  get tags(): string[] {
    return [...this.#tags];
  }

  all(...tags: string[]): string[] {
    const values = this.#fields.filter(([tag]) => tags.includes(tag)).map(([, lines]) => oneLine(lines));
    return values.filter((value) => value !== '');
  }

  first(...tags: string[]): string | undefined {
    return tags.map((tag) => this.all(tag)[0]).find((value) => value !== undefined);
  }

  /** The unfolded lines. */
  toString(): string {
    return this.#fields.map(([tag, lines]) => `${tag.padEnd(4)}- ${oneLine(lines)}`).join('\n');
  }
}

const HAN_END = /[\p{Script=Han}，。、；：）]$/u;
const HAN_START = /^[\p{Script=Han}（“]/u;
const oneLine = (lines: readonly string[]): string => lines.join('').replace(/\s+/g, ' ').trim();

const TAGGED = /^([A-Z][A-Z0-9 ]{3})-(?: |$)(.*)$/;
/** Tags that a record has once, so that one of them behind a blank line, seen before, opens the next record. */
const ONCE = new Set(['PMID', 'OWN', 'STAT', 'TI', 'BTI', 'DP', 'TA', 'JT']);

/** Whether a line bears a tag. */
export const tagOf = (line: string): string | undefined => TAGGED.exec(line)?.[1]?.trimEnd();

/** The records of a text, one after the other: each begins with its PMID, or behind a blank line with what the record before has already. */
export function* medlineRecords(text: string): Generator<MedlineFields> {
  let open = new MedlineFields();
  for (const block of blocksOf(text)) {
    if (open.isEmpty || block.has('PMID') || block.repeats(open)) {
      if (!open.isEmpty) yield open;
      open = block;
    } else open.append(block);
  }
  if (!open.isEmpty) yield open;
}

/** What stands between blank lines; a second PMID opens a block too. A line without a tag goes on with what is above it. */
function* blocksOf(text: string): Generator<MedlineFields> {
  let block = new MedlineFields();
  let isBehindBlank = false;
  for (const line of text.split(/\r\n?|\n/)) {
    const [, tag, value = ''] = TAGGED.exec(line) ?? [];
    if (tag !== undefined && (isBehindBlank || (tag === 'PMID' && block.has(tag)))) {
      yield block;
      block = new MedlineFields();
    }
    if (tag === undefined) block.continue(line);
    else block.add(tag.trimEnd(), value);
    isBehindBlank = line.trim() === '';
  }
  yield block;
}
