/** A heap: takes things in any order and gives the least first. */
export class LeastFirst<T> {
  readonly #items: T[] = [];

  constructor(private readonly order: (a: T, b: T) => number) {}

  add(item: T): void {
    const items = this.#items;
    let at = items.push(item) - 1;
    while (at > 0) {
      const above = (at - 1) >> 1;
      if (this.order(item, items[above] as T) >= 0) break;
      items[at] = items[above] as T;
      at = above;
    }
    items[at] = item;
  }

  /** The least, which is in no more; undefined when there is none. */
  take(): T | undefined {
    const [least] = this.#items;
    const last = this.#items.pop();
    if (last !== undefined && this.#items.length > 0) this.#sink(last);
    return least;
  }

  #sink(item: T): void {
    const items = this.#items;
    for (let at = 0; ; ) {
      let below = 2 * at + 1;
      if (below + 1 < items.length && this.order(items[below + 1] as T, items[below] as T) < 0) below += 1;
      if (below >= items.length || this.order(item, items[below] as T) <= 0) {
        items[at] = item;
        return;
      }
      items[at] = items[below] as T;
      at = below;
    }
  }
}
