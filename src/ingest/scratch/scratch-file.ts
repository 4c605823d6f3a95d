import { NamelessFile, ScratchUnavailable } from './nameless-file.js';

/** Texts begin at multiples of this many bytes, so that 31 bits name a place in 16 GB. */
const STEP = 8;
const LENGTH_BYTES = 4;
const FIRST_BYTES = 4096;
const MOST_IN_MEMORY = 2 ** 20;
/** Read at once: nearly every text is shorter. */
const USUAL_BYTES = 1024;

/**
 * Texts that would fill the memory, kept in a file without a name that ends with the process. The last of them stay in memory, and all where
 * they are few: then there is no file.
 */
export class ScratchFile {
  private tail = Buffer.allocUnsafe(FIRST_BYTES);
  /** Where in the file the tail will stand, and how much of it is taken. */
  private start = 0;
  private taken = 0;
  private file: NamelessFile | undefined;
  private readonly opened = new Set<NamelessFile>();
  private readonly usual = Buffer.allocUnsafe(USUAL_BYTES);

  /** @param mostInMemory bytes that may wait for the file */
  constructor(private readonly mostInMemory = MOST_IN_MEMORY) {}

  /**
   * @returns the place to read it from: a whole number below 2³¹.
   * @throws ScratchUnavailable
   */
  append(text: string): number {
    const length = Buffer.byteLength(text);
    const size = Math.ceil((LENGTH_BYTES + length) / STEP) * STEP;
    this.makeRoom(size);
    const place = (this.start + this.taken) / STEP;
    if (place >= 2 ** 31)
      throw new ScratchUnavailable('What is known of the documents at hand takes more than 16 GB: ingest them in parts.');
    this.tail.writeUInt32LE(length, this.taken);
    this.tail.write(text, this.taken + LENGTH_BYTES);
    this.taken += size;
    return place;
  }

  read(place: number): string {
    const at = place * STEP - this.start;
    if (at >= 0) return textIn(this.tail, at);
    const got = this.fromFile(this.usual, place * STEP);
    const length = this.usual.readUInt32LE(0);
    if (LENGTH_BYTES + length <= got) return textIn(this.usual, 0);
    const whole = Buffer.allocUnsafe(LENGTH_BYTES + length);
    this.fromFile(whole, place * STEP);
    return textIn(whole, 0);
  }

  /**
   * Another file, for what is no text: it is closed with this one, or before.
   * @throws ScratchUnavailable
   */
  another(): NamelessFile {
    const file = new NamelessFile();
    this.opened.add(file);
    return file;
  }

  /** Gives back a file that `another` gave. */
  giveBack(file: NamelessFile): void {
    if (this.opened.delete(file)) file.close();
  }

  /** Nothing can be read any more. */
  close(): void {
    for (const file of this.opened) this.giveBack(file);
    this.file = undefined;
  }

  private makeRoom(size: number): void {
    if (this.taken + size <= this.tail.length) return;
    if (this.taken + size > this.mostInMemory) this.moveOut();
    if (this.taken + size <= this.tail.length) return;
    const larger = Buffer.allocUnsafe(Math.max(2 * this.tail.length, this.taken + size));
    this.tail.copy(larger, 0, 0, this.taken);
    this.tail = larger;
  }

  private moveOut(): void {
    this.file ??= this.another();
    this.file.write(this.tail.subarray(0, this.taken), this.start);
    this.start += this.taken;
    this.taken = 0;
  }

  private fromFile(into: Buffer, position: number): number {
    return (this.file as NamelessFile).read(into, position);
  }
}

const textIn = (bytes: Buffer, at: number): string => bytes.toString('utf8', at + LENGTH_BYTES, at + LENGTH_BYTES + bytes.readUInt32LE(at));
