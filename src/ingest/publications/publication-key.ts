import { bounded } from '../../bounded.js';

/**
 * What a work is recognised by: a hash of its title with its first author and year. Two kinds of keys say less. A doubtful one (`?…`) is made of
 * a title that may have been cut too early, and counts where another names a work by just that. One without the year (`~title:year:author`) is
 * good where year and author do not contradict.
 */
export interface TitleKey {
  readonly title: string;
  readonly year?: number;
  readonly author?: string;
  /** Names no work but says that works of this title and different years are different ones, though the years lie close. */
  readonly isApart: boolean;
}

const APART = '!';

export const doubtfulKey = (key: string): string => `?${key}`;

export const isDoubtful = (key: string): boolean => key.startsWith('?');

/** The key that a doubtful one would be if it were none. */
export const certainOf = (key: string): string => key.slice(1);

export const titleKey = (title: string, year: number | undefined, author = ''): string => `~${title}:${year ?? ''}:${author}`;

export const apartKey = (title: string): string => `~${title}:${APART}:`;

/** What a key without the year says; undefined for another. */
export const titleOfKey = (key: string): TitleKey | undefined => (key.startsWith('~') ? partsOf(key) : undefined);

const partsOf = bounded((key: string): TitleKey => {
  const [title = '', year = '', author = ''] = key.slice(1).split(':');
  const isApart = year === APART;
  return { title, isApart, ...(year && !isApart ? { year: Number(year) } : {}), ...(author ? { author } : {}) };
});

/**
 * Which of the keys of a title mean the same work as one of them. Authors that are known and differ part works, and so do years that differ
 * by more than one, or at all where a list of references names both or a third year lies beside them. What lacks author or year goes with
 * the others where there is but one work they could mean. Whichever key of a work is asked, its keys are the answer.
 */
export function sameWork(key: TitleKey, keys: readonly TitleKey[]): TitleKey[] {
  const isApart = keys.some((other) => other.isApart);
  const known = keys.filter((other) => !other.isApart);
  const byAuthor = within(
    key,
    known,
    ({ author }) => author,
    (author) => [author],
  );
  return within(
    key,
    byAuthor,
    ({ year }) => year,
    (year, years) => (isApart ? [year] : pairOf(year, years)),
  );
}

/** The keys whose value is one of those that go with this key's; those without a value too, where all the others go together. */
function within<T>(
  key: TitleKey,
  keys: readonly TitleKey[],
  partOf: (key: TitleKey) => T | undefined,
  together: (value: T, values: ReadonlySet<T>) => readonly T[],
): TitleKey[] {
  const values = new Set(keys.flatMap((other) => partOf(other) ?? []));
  const [first] = values;
  const isOne = first === undefined || together(first, values).length === values.size;
  if (isOne) return [...keys];
  const own = partOf(key);
  const same = own === undefined ? [] : together(own, values);
  return keys.filter((other) => {
    const value = partOf(other);
    return value === undefined ? own === undefined : same.includes(value);
  });
}

/** A year and the one beside it, where these two stand alone: a work is often out online a year before it is in print. */
function pairOf(year: number, years: ReadonlySet<number>): readonly number[] {
  const first = years.has(year - 1) ? year - 1 : year;
  return years.has(first + 1) && !years.has(first - 1) && !years.has(first + 2) ? [first, first + 1] : [year];
}
