import { NumberLists } from './scratch/number-lists.js';
import { NumberMap } from './scratch/number-map.js';
import type { ScratchFile } from './scratch/scratch-file.js';
import { ScratchMap } from './scratch/scratch-map.js';
import { unpackHashes } from './sentence-hashes.js';

/**
 * Which documents hold a sentence. There are millions of sentences in a hundred thousand documents and nearly all of them stand in one, so
 * documents are numbers here, and only a sentence of several has a list: it stands for itself below zero, as `~list`.
 */
export class SentenceIndex {
  private readonly holders: NumberMap;
  private readonly lists: NumberLists;
  /** The number of a document is where its id stands in the scratch file. */
  private readonly numbers: ScratchMap<number>;

  constructor(private readonly file: ScratchFile) {
    this.holders = new NumberMap(file);
    this.lists = new NumberLists(file);
    this.numbers = new ScratchMap(file);
  }

  add(document: string, sentences: string): void {
    if (sentences === '') return;
    const number = this.file.append(document);
    this.numbers.set(document, number);
    for (const hash of unpackHashes(sentences)) {
      const known = this.holders.get(hash);
      if (known === undefined) this.holders.set(hash, number);
      else this.holders.set(hash, ~this.lists.with(known < 0 ? ~known : this.lists.with(undefined, known), number));
    }
  }

  /** @param sentences the same as it came with */
  remove(document: string, sentences: string): void {
    const number = this.numbers.get(document);
    if (number === undefined) return;
    this.numbers.delete(document);
    for (const hash of unpackHashes(sentences)) {
      const known = this.holders.get(hash) ?? number;
      const left = known < 0 ? this.lists.without(~known, number) : undefined;
      if (left === undefined) this.holders.delete(hash);
      else this.holders.set(hash, ~left);
    }
  }

  /** How many of these sentences each document holds. */
  sharing(sentences: string): Map<string, number> {
    const found = new Map<number, number>();
    for (const hash of this.numbers.size === 0 ? [] : unpackHashes(sentences)) {
      for (const number of this.holdersOf(hash)) found.set(number, (found.get(number) ?? 0) + 1);
    }
    return new Map([...found].map(([number, count]) => [this.file.read(number), count]));
  }

  private holdersOf(hash: number): readonly number[] {
    const known = this.holders.get(hash);
    if (known === undefined) return [];
    return known < 0 ? this.lists.all(~known) : [known];
  }
}
