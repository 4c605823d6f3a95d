import { FetchFailure } from './fetch-failure.js';

const MOST_REFUSALS = 3;

/** Watches the page tokens of one run, so that a registry that goes in a circle is not followed for ever. */
export class TokensSeen {
  private readonly tokens = new Set<string>();
  private refusals = 0;

  /** @throws FetchFailure when the token came before; no token ends a part, and the next has its own. */
  seen(token: string | undefined): void {
    if (token === undefined) this.tokens.clear();
    else if (this.tokens.has(token)) throw new FetchFailure('passing', 'The registry leads from its pages back to one that came before.');
    else this.tokens.add(token);
  }

  /** @throws FetchFailure when that has happened too often to believe that asking again will help. */
  refused(): void {
    this.tokens.clear();
    this.refusals++;
    if (this.refusals > MOST_REFUSALS)
      throw new FetchFailure('passing', `The registry has refused its own page token ${this.refusals} times.`);
  }
}
