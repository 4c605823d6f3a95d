import { digest } from './ids.js';

/**
 * Files whose bytes were read before: what they hold need not be read again. A file is known when every document that was read from it is,
 * and none of it was refused.
 */
export class KnownFiles {
  private readonly documents = new Map<string, Map<string, string>>();
  private readonly sizes = new Map<string, number>();
  private readonly fileOf = new Map<string, string>();

  /** @param mark as `markOf` gave it */
  note(document: string, mark: string): void {
    const [hash = '', size = '', suffix = ''] = mark.split('\t');
    this.fileOf.set(document, hash);
    this.sizes.set(hash, Number(size));
    this.documents.set(hash, (this.documents.get(hash) ?? new Map<string, string>()).set(document, suffix));
  }

  forget(document: string): void {
    this.documents.get(this.fileOf.get(document) ?? '')?.delete(document);
    this.fileOf.delete(document);
  }

  /** The documents of a file and what each is called in it, or undefined when it is not known whole. */
  read(hash: string): ReadonlyMap<string, string> | undefined {
    const documents = this.documents.get(hash);
    return documents && documents.size === this.sizes.get(hash) ? documents : undefined;
  }
}

/** What the bytes of a file are known by. */
export const hashOfBytes = (bytes: Uint8Array): string => digest(bytes, 20);

/** The mark of a document on its node: the file's hash, how many documents it holds, what is added to its name for this one. */
export const markOf = (hash: string, size: number, suffix: string): string => [hash, size, suffix].join('\t');
