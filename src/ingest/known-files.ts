import { digest } from './ids.js';
import { Multimap } from './scratch/multimap.js';
import type { ScratchFile } from './scratch/scratch-file.js';
import { ScratchMap } from './scratch/scratch-map.js';

/**
 * Files whose bytes were read before: what they hold need not be read again. A file is known when every document that was read from it is,
 * and none of it was refused.
 */
export class KnownFiles {
  private readonly documents: Multimap;
  private readonly marks: ScratchMap<string>;

  constructor(file: ScratchFile) {
    this.documents = new Multimap(file);
    this.marks = new ScratchMap(file);
  }

  /** @param mark as `markOf` gave it */
  note(document: string, mark: string): void {
    this.marks.set(document, mark);
    this.documents.add(partsOf(mark).hash, document);
  }

  forget(document: string): void {
    this.documents.delete(this.markOf(document).hash, document);
    this.marks.delete(document);
  }

  /** The documents of a file and what each is called in it, or undefined when it is not known whole. */
  read(hash: string): ReadonlyMap<string, string> | undefined {
    const documents = this.documents.get(hash).map((document) => ({ document, ...this.markOf(document) }));
    if (documents.length === 0 || documents.length !== documents[0]?.size) return undefined;
    return new Map(documents.map(({ document, suffix }) => [document, suffix]));
  }

  private markOf(document: string): Mark {
    return partsOf(this.marks.get(document) ?? '');
  }
}

/** What the bytes of a file are known by. */
export const hashOfBytes = (bytes: Uint8Array): string => digest(bytes, 20);

/** The mark of a document on its node: the file's hash, how many documents it holds, what is added to its name for this one. */
export const markOf = (hash: string, size: number, suffix: string): string => [hash, size, suffix].join('\t');

interface Mark {
  readonly hash: string;
  readonly size: number;
  readonly suffix: string;
}

function partsOf(mark: string): Mark {
  const [hash = '', size = '', suffix = ''] = mark.split('\t');
  return { hash, size: Number(size), suffix };
}
