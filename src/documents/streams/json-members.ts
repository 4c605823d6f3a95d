import { KINDS, Kind } from './json-bytes.js';
import { type Cut, Gathered, type Splitter } from './piece.js';

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const NEWLINE = 0x0a;
const COMMA = 0x2c;
const OBJECT = 0x7b;
const OBJECT_END = 0x7d;
const LIST_END = 0x5d;
const DEEPEST = 1000;
/** So a study begins; behind a member that is broken, cutting goes on here. */
const STUDY_START = Buffer.from('{"protocolSection"');

type State = 'between' | 'value' | 'string' | 'word' | 'lost' | 'done';

/**
 * Cuts the members out of a JSON list; it begins behind the opening bracket, on `line`. A member that breaks (a bracket of the wrong kind,
 * a missing key, a byte that cannot stand there, more than `most` bytes) is told, and cutting goes on at the next study.
 */
export class JsonMembers implements Splitter {
  private readonly open = new Gathered();
  private readonly stack: number[] = [];
  private state: State = 'between';
  private isEscaped = false;
  /** The last byte inside the member and outside of strings that was no white space. */
  private before = 0;
  private member = 0;
  private firstLine = 1;
  private matched = 0;
  private chunk: Uint8Array = new Uint8Array();
  private from = 0;
  private cuts: Cut[] = [];
  private rest = '';
  private readonly tooMuch: string;

  constructor(
    private readonly most: number,
    private line: number,
  ) {
    this.tooMuch = `is more than the ${most} bytes that a document may have`;
  }

  push(chunk: Uint8Array): Cut[] {
    this.chunk = chunk;
    this.from = 0;
    this.cuts = [];
    for (let at = 0; at < chunk.length; at += 1) {
      if (this.state === 'string') at = this.follow(at);
      else if (this.state === 'value') this.inside(at);
      else if (this.state === 'between') this.begin(at);
      else if (this.state === 'word') this.word(at);
      else if (this.state === 'lost') this.search(at);
      else if (this.rest.length < 200) this.rest = (this.rest + String.fromCharCode(chunk[at] as number)).trimStart();
      if (chunk[at] === NEWLINE) this.line += 1;
    }
    if (this.isOpen()) this.open.add(chunk.subarray(this.from));
    if (this.open.length > this.most) this.break(this.tooMuch);
    return this.cuts;
  }

  end(): Cut[] {
    this.cuts = [];
    const place = `line ${this.line}`;
    if (this.isOpen()) this.break('is truncated: the text ends before it does');
    else if (this.state === 'between')
      this.cuts.push({ place, reason: 'The list is truncated: the text ends before its closing bracket.' });
    else if (this.state === 'done' && !this.isClosed())
      this.cuts.push({ place, reason: 'Behind the end of the list stands something that is no part of it; it was not read.' });
    if (this.member === 0) this.cuts.push({ place, reason: 'It holds no study: the list is empty.' });
    return this.cuts;
  }

  /** Whether nothing but further keys of an object, or its end, stands behind the list. */
  private isClosed(): boolean {
    return /^(?:\}|,\s*"|$)/.test(this.rest) && !/\}\s*[{[]/.test(this.rest);
  }

  private isOpen(): boolean {
    return this.state === 'value' || this.state === 'string' || this.state === 'word';
  }

  private begin(at: number): void {
    const byte = this.chunk[at] as number;
    const kind = KINDS[byte];
    if (kind === Kind.white || kind === Kind.comma) return;
    if (byte === LIST_END) {
      this.state = 'done';
      return;
    }
    this.start(at);
    if (kind === Kind.open) this.stack.push(byte);
    this.before = byte;
    this.state = kind === Kind.open ? 'value' : kind === Kind.quote ? 'string' : 'word';
  }

  private start(from: number): void {
    this.from = from;
    this.firstLine = this.line;
    this.member += 1;
    this.stack.length = 0;
  }

  private inside(at: number): void {
    const byte = this.chunk[at] as number;
    const kind = KINDS[byte];
    if (kind === Kind.white) return;
    const top = this.stack[this.stack.length - 1];
    const wantsKey = top === OBJECT && (this.before === COMMA || this.before === OBJECT);
    const isWrong = kind === Kind.illegal || (wantsKey && byte !== QUOTE && !(byte === OBJECT_END && this.before === OBJECT));
    // A bracket is closed by the one two places on in ASCII.
    if (isWrong || (kind === Kind.close && byte !== (top ?? 0) + 2) || this.stack.length > DEEPEST) {
      this.break('is no valid JSON', at);
      return;
    }
    this.before = byte;
    if (kind === Kind.quote) this.state = 'string';
    else if (kind === Kind.open) this.stack.push(byte);
    else if (kind === Kind.close && this.stack.length === 1) this.finish(at + 1);
    else if (kind === Kind.close) this.stack.pop();
  }

  /** Follows a string to its end or the chunk's; returns the place of the last byte that was looked at. */
  private follow(from: number): number {
    const { chunk } = this;
    let at = from;
    for (; at < chunk.length; at += 1) {
      const byte = chunk[at] as number;
      if (this.isEscaped) this.isEscaped = false;
      else if (byte === BACKSLASH) this.isEscaped = true;
      else if (byte === QUOTE) {
        this.state = 'value';
        if (this.stack.length === 0) this.finish(at + 1);
        return at;
      } else if (byte < 0x20) {
        this.break('is no valid JSON', at);
        return at;
      }
    }
    return at;
  }

  /** A number or whatever else stands between members; a bracket or a comma ends it. */
  private word(at: number): void {
    const byte = this.chunk[at] as number;
    if (byte !== COMMA && byte !== LIST_END && byte !== OBJECT && byte !== NEWLINE) return;
    this.finish(at);
    this.begin(at);
  }

  private finish(end: number): void {
    this.open.add(this.chunk.subarray(this.from, end));
    if (this.open.length > this.most) this.break(this.tooMuch);
    else this.cuts.push({ place: `member ${this.member}`, line: this.firstLine, bytes: this.open.take() });
    this.state = 'between';
    this.from = end;
  }

  private break(what: string, at?: number): void {
    const where = this.line > this.firstLine ? `lines ${this.firstLine} to ${this.line}` : `line ${this.line}`;
    this.cuts.push({ place: `member ${this.member}`, reason: `The member on ${where} ${what}; reading goes on at the next study.` });
    this.open.take();
    this.isEscaped = false;
    this.state = 'lost';
    this.matched = at !== undefined && this.chunk[at] === OBJECT ? 1 : 0;
  }

  private search(at: number): void {
    const byte = this.chunk[at] as number;
    if (byte === STUDY_START[this.matched]) this.matched += 1;
    else if (!(this.matched === 1 && KINDS[byte] === Kind.white)) this.matched = byte === OBJECT ? 1 : 0;
    if (this.matched < STUDY_START.length) return;
    this.start(at + 1);
    this.open.add(STUDY_START);
    this.stack.push(OBJECT);
    this.before = QUOTE;
    this.state = 'value';
  }
}
