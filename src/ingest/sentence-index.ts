import { Multimap } from './scratch/multimap.js';
import { NumberMap } from './scratch/number-map.js';
import type { ScratchFile } from './scratch/scratch-file.js';
import { ScratchMap } from './scratch/scratch-map.js';
import { unpackHashes } from './sentence-hashes.js';

/** Stands for the number of a document where several hold a sentence. */
const SEVERAL = -1;

/**
 * Which documents hold a sentence. There are millions of sentences in a hundred thousand documents and nearly all of them stand in one, so
 * documents are numbers here, and only a sentence of several has a list.
 */
export class SentenceIndex {
  private readonly holders: NumberMap;
  /** Documents by the sentences that several hold. */
  private readonly shared: Multimap;
  /** The number of a document is where its id stands in the scratch file. */
  private readonly numbers: ScratchMap<number>;

  constructor(private readonly file: ScratchFile) {
    this.holders = new NumberMap(file);
    this.shared = new Multimap(file);
    this.numbers = new ScratchMap(file);
  }

  add(document: string, sentences: string): void {
    if (sentences === '') return;
    const number = this.file.append(document);
    this.numbers.set(document, number);
    for (const hash of unpackHashes(sentences)) {
      const known = this.holders.get(hash);
      if (known === undefined) this.holders.set(hash, number);
      else this.share(hash, known, document);
    }
  }

  /** @param sentences the same as it came with */
  remove(document: string, sentences: string): void {
    if (!this.numbers.has(document)) return;
    this.numbers.delete(document);
    for (const hash of unpackHashes(sentences)) {
      if (this.holders.get(hash) === SEVERAL) this.shared.delete(String(hash), document);
      else this.holders.delete(hash);
    }
  }

  /** How many of these sentences each document holds. */
  sharing(sentences: string): Map<string, number> {
    const found = new Map<string, number>();
    for (const hash of this.numbers.size === 0 ? [] : unpackHashes(sentences)) {
      for (const document of this.holdersOf(hash)) found.set(document, (found.get(document) ?? 0) + 1);
    }
    return found;
  }

  private share(hash: number, known: number, document: string): void {
    if (known !== SEVERAL) {
      this.holders.set(hash, SEVERAL);
      this.shared.add(String(hash), this.file.read(known));
    }
    this.shared.add(String(hash), document);
  }

  private holdersOf(hash: number): readonly string[] {
    const known = this.holders.get(hash);
    if (known === undefined) return [];
    return known === SEVERAL ? this.shared.get(String(hash)) : [this.file.read(known)];
  }
}
