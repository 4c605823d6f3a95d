import type { Cut, Splitter } from './piece.js';

const OPEN = 0x3c;
const NEWLINE = 0x0a;
const NAME = /^<([A-Za-z_][\w.-]*)/;
/** How much of a tag must be there to know what it is. */
const ENOUGH = 80;

/**
 * Cuts the elements directly inside the root out of an XML text, each wrapped in the root's tags again. An element ends at the closing
 * tag of its own name, outside of comments and CDATA; where the next of that name begins before, it is broken and told.
 */
export class XmlMembers implements Splitter {
  private buffer = Buffer.alloc(0);
  private root: string | undefined;
  /** The element that is open begins the buffer; its name. */
  private name: string | undefined;
  /** Up to here the buffer was looked at. */
  private seen = 0;
  private line = 1;
  private member = 0;
  private readonly tooMuch: string;
  private isDone = false;
  /** The name of an element that was given up before its end came. */
  private lost: string | undefined;
  private cuts: Cut[] = [];

  constructor(private readonly most: number) {
    this.tooMuch = `is more than the ${most} bytes that a document may have`;
  }

  push(chunk: Uint8Array): Cut[] {
    this.cuts = [];
    this.buffer = this.buffer.length === 0 ? Buffer.from(chunk) : Buffer.concat([this.buffer, chunk]);
    this.work(false);
    if (this.buffer.length <= this.most) return this.cuts;
    this.lost = this.name;
    this.lose(this.tooMuch, this.buffer.length);
    return this.cuts;
  }

  end(): Cut[] {
    this.cuts = [];
    this.work(true);
    if (this.name !== undefined) this.lose('is truncated: the text ends before it does', this.buffer.length);
    else if (!this.isDone) this.tell(`line ${this.line}`, 'The XML is truncated: the text ends before its root element does.');
    if (this.member === 0) this.tell(`line ${this.line}`, 'It holds no element inside its root.');
    return this.cuts;
  }

  private work(isEnd: boolean): void {
    while (!this.isDone) {
      const at = this.buffer.indexOf(OPEN, this.seen);
      if (at === -1) {
        this.seen = this.buffer.length;
        if (this.name === undefined) this.between(this.seen);
        return;
      }
      this.seen = at;
      if (!isEnd && this.buffer.length - at < ENOUGH) return;
      if (this.isInner(at)) this.seen = at + 1;
      else if (!this.tag(at, this.buffer.toString('latin1', at, at + ENOUGH))) return;
    }
  }

  /** Whether a tag inside the open element is surely neither its end nor another one of its name, nor a comment or CDATA. */
  private isInner(at: number): boolean {
    const second = this.buffer[at + 1] as number;
    if (this.name === undefined || second === 0x21 || second === 0x3f) return false;
    const initial = second === 0x2f ? this.buffer[at + 2] : second;
    return initial !== this.name.charCodeAt(0) && initial !== this.root?.charCodeAt(0);
  }

  /** Looks at one `<`; false when what it begins has not come in whole. */
  private tag(at: number, start: string): boolean {
    const ending = start.startsWith('<!--') ? '-->' : start.startsWith('<![CDATA[') ? ']]>' : start.startsWith('<?') ? '?>' : '>';
    const end = this.buffer.indexOf(ending, at + 1);
    if (end === -1) return false;
    const next = end + ending.length;
    const name = NAME.exec(start)?.[1];
    this.seen = next;
    if (this.name !== undefined) this.inside(at, next, name, start);
    else this.outside(at, next, name, start);
    return true;
  }

  private outside(at: number, next: number, name: string | undefined, start: string): void {
    this.between(at);
    this.isDone = this.root !== undefined && start.startsWith(`</${this.root}`);
    const isMember = name !== undefined && this.root !== undefined && (this.lost === undefined || this.lost === name);
    this.root ??= name;
    if (isMember) this.begin(next - at, name);
    else this.skip(next - at);
  }

  /** The open tag of a member stands at the beginning of the buffer, up to `next`. */
  private begin(next: number, name: string): void {
    this.seen = next;
    this.name = name;
    this.lost = undefined;
    this.member += 1;
    if (this.buffer[next - 2] === 0x2f) this.finish(next);
  }

  private inside(at: number, next: number, name: string | undefined, start: string): void {
    if (name === this.name) {
      this.lose('has no closing tag', at);
      this.begin(next - at, name as string);
    } else if (start.startsWith(`</${this.name}`) && !/[\w.-]/.test(start[(this.name ?? '').length + 2] ?? '')) this.finish(next);
    else if (start.startsWith(`</${this.root}`)) {
      this.lose('has no closing tag', next);
      this.isDone = true;
    }
  }

  private finish(end: number): void {
    if (end > this.most) {
      this.lose(this.tooMuch, end);
      return;
    }
    const bytes = Buffer.concat([Buffer.from(`<${this.root}>`), this.buffer.subarray(0, end), Buffer.from(`</${this.root}>`)]);
    this.cuts.push({ place: `article ${this.member}`, line: this.line, bytes });
    this.name = undefined;
    this.skip(end);
  }

  private lose(what: string, end: number): void {
    this.tell(`article ${this.member}`, `The <${this.name ?? this.root}> that begins on line ${this.line} ${what}.`);
    this.name = undefined;
    this.skip(end);
  }

  private tell(place: string, reason: string): void {
    this.cuts.push({ place, reason });
  }

  /** Drops what stands before a tag outside of the elements: nothing but white space may. */
  private between(end: number): void {
    const text = this.buffer.subarray(0, end).findIndex((byte) => byte > 0x20);
    if (text === -1 || this.root === undefined || this.lost !== undefined) {
      this.skip(end);
      return;
    }
    this.skip(text);
    this.tell(`line ${this.line}`, 'Text stands between the elements; it was not read.');
    this.skip(end - text);
  }

  /** Drops the beginning of the buffer. */
  private skip(end: number): void {
    const gone = this.buffer.subarray(0, end);
    for (let at = gone.indexOf(NEWLINE); at !== -1; at = gone.indexOf(NEWLINE, at + 1)) this.line += 1;
    this.buffer = this.buffer.subarray(end);
    this.seen = 0;
  }
}
