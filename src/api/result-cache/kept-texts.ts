/** How much is kept: so many texts, none longer than `longest`, all of them not longer than `together` (characters, about bytes). */
export interface KeptBounds {
  readonly entries: number;
  readonly longest: number;
  readonly together: number;
}

/** Texts by key; where there are too many, those go that were not asked for the longest. */
export class KeptTexts {
  /** A map keeps the order in which its keys came: the first is the one not asked for the longest. */
  readonly #texts = new Map<string, string>();
  #length = 0;

  constructor(private readonly bounds: KeptBounds) {}

  get(key: string): string | undefined {
    const text = this.#texts.get(key);
    if (text === undefined) return undefined;
    this.#texts.delete(key);
    this.#texts.set(key, text);
    return text;
  }

  set(key: string, text: string): void {
    this.#forget(key);
    if (text.length > this.bounds.longest) return;
    this.#texts.set(key, text);
    this.#length += text.length;
    for (const oldest of this.#texts.keys()) {
      if (this.#texts.size <= this.bounds.entries && this.#length <= this.bounds.together) return;
      this.#forget(oldest);
    }
  }

  #forget(key: string): void {
    this.#length -= this.#texts.get(key)?.length ?? 0;
    this.#texts.delete(key);
  }
}
