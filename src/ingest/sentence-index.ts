import { unpackHashes } from './sentence-hashes.js';

/**
 * Which documents hold a sentence. There are millions of sentences in a hundred thousand documents and nearly all of them stand in one, so
 * documents are numbers here and a number stands bare where a list would hold only it.
 */
export class SentenceIndex {
  private readonly holders = new Map<number, number | number[]>();
  private readonly numbers = new Map<string, number>();
  private readonly documents: string[] = [];

  add(document: string, sentences: string): void {
    if (sentences === '') return;
    const number = this.documents.push(document) - 1;
    this.numbers.set(document, number);
    for (const hash of unpackHashes(sentences)) {
      const known = this.holders.get(hash);
      if (known === undefined) this.holders.set(hash, number);
      else if (typeof known === 'number') this.holders.set(hash, [known, number]);
      else known.push(number);
    }
  }

  /** @param sentences the same as it came with */
  remove(document: string, sentences: string): void {
    const number = this.numbers.get(document);
    if (number === undefined) return;
    this.numbers.delete(document);
    for (const hash of unpackHashes(sentences)) {
      const known = this.holders.get(hash);
      if (Array.isArray(known))
        this.holders.set(
          hash,
          known.filter((other) => other !== number),
        );
      else this.holders.delete(hash);
    }
  }

  /** How many of these sentences each document holds. */
  sharing(sentences: string): Map<string, number> {
    const counts = new Map<string, number>();
    if (this.numbers.size === 0) return counts;
    for (const hash of unpackHashes(sentences)) {
      const known = this.holders.get(hash) ?? [];
      for (const number of typeof known === 'number' ? [known] : known) {
        const document = this.documents[number] as string;
        counts.set(document, (counts.get(document) ?? 0) + 1);
      }
    }
    return counts;
  }
}
