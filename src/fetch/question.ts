import { FetchFailure } from './fetch-failure.js';

/** What is asked of the registry. Made by `readQuestion`, so that the same question is always written the same way. */
export interface Question {
  /** Where the API is, without a slash at its end. */
  readonly baseUrl: string;
  readonly condition?: string;
  readonly term?: string;
  /** NCT numbers, sorted; none means no restriction. */
  readonly ids: readonly string[];
  /** Only studies whose last update was posted on this day or later, as 2026-01-31. */
  readonly since?: string;
}

/** The words of a question as somebody gives them. */
export interface GivenQuestion {
  readonly baseUrl: string;
  readonly condition?: string | undefined;
  readonly term?: string | undefined;
  /** Lists of ids, separated by commas, blanks or lines; what follows # on a line is a remark. */
  readonly ids: readonly string[];
  readonly since?: string | undefined;
}

/** Ids asked for in one request: the API names no limit, but an address of more than some 8 kB is cut or refused on its way. */
const IDS_IN_ONE_REQUEST = 100;

/** @throws FetchFailure (wrong use) that names what cannot be asked. */
export function readQuestion(given: GivenQuestion): Question {
  const baseUrl = readBaseUrl(given.baseUrl);
  const [condition, term] = [given.condition?.trim(), given.term?.trim()];
  const ids = given.ids.flatMap(readIds);
  if (given.ids.length > 0 && ids.length === 0) throw wrong('The list of ids is empty; give NCT numbers.');
  if (!condition && !term && ids.length === 0) throw wrong('Nothing is asked for: give --condition, --term, --ids or --ids-file.');
  const since = given.since === undefined ? undefined : readDay(given.since);
  // The API says so of any query that holds nothing but registry ids.
  const idsAsWords = [condition, term].find((words) => words && /^(?:NCT\d{8}[\s,]*)+$/i.test(words));
  if (idsAsWords && (since || ids.length > 0))
    throw wrong(`"${idsAsWords}" is registry ids only, for which the registry ignores --since and --ids; give it by --ids.`);
  return {
    baseUrl,
    ...(condition ? { condition } : {}),
    ...(term ? { term } : {}),
    ids: [...new Set(ids)].sort(),
    ...(since ? { since } : {}),
  };
}

/** The ids of each request that the question needs; one without ids when it names none. */
export function partsOf({ ids }: Question): readonly (readonly string[])[] {
  if (ids.length === 0) return [[]];
  return Array.from({ length: Math.ceil(ids.length / IDS_IN_ONE_REQUEST) }, (_, at) =>
    ids.slice(at * IDS_IN_ONE_REQUEST, (at + 1) * IDS_IN_ONE_REQUEST),
  );
}

/** The address of a page of one part; without a token of its first page, which is asked for the total too. */
export function addressOf(question: Question, ids: readonly string[], page: { readonly size: number; readonly token?: string }): string {
  const asked = {
    'query.cond': question.condition,
    'query.term': question.term,
    'filter.ids': ids.join(',') || undefined,
    'filter.advanced': question.since && `AREA[LastUpdatePostDate]RANGE[${question.since},MAX]`,
    pageSize: String(page.size),
    pageToken: page.token,
    format: 'json',
    countTotal: page.token === undefined ? 'true' : undefined,
  };
  const given = Object.entries(asked).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return `${question.baseUrl}/studies?${new URLSearchParams(given)}`;
}

/** Two questions are the same when this is. */
export const keyOf = ({ baseUrl, condition, term, ids, since }: Question): string => JSON.stringify([baseUrl, condition, term, ids, since]);

/** The question in words, as the command line gives it. */
export function toldQuestion({ condition, term, ids, since }: Question): string {
  const idsTold = ids.length > 3 ? `${ids.length} ids` : ids.join(',');
  return [condition && `--condition "${condition}"`, term && `--term "${term}"`, idsTold && `--ids ${idsTold}`, since && `--since ${since}`]
    .filter(Boolean)
    .join(' ');
}

function readBaseUrl(given: string): string {
  const url = URL.canParse(given) ? new URL(given) : undefined;
  const isUsable = url && /^https?:$/.test(url.protocol) && !url.search && !url.hash && !url.username && !url.password;
  if (!isUsable)
    throw wrong(`--base-url is "${given}", but must be the http(s) address of an API v2, such as https://clinicaltrials.gov/api/v2.`);
  return url.href.replace(/\/+$/, '');
}

function readIds(list: string): string[] {
  const ids = list
    .split(/\r?\n/)
    .flatMap((line) => line.replace(/#.*/, '').split(/[\s,;]+/))
    .filter((id) => id !== '');
  const bad = ids.find((id) => !/^NCT\d{8}$/i.test(id));
  if (bad !== undefined) throw wrong(`"${bad.slice(0, 40)}" is no registry id; an id is NCT and eight digits.`);
  return ids.map((id) => id.toUpperCase());
}

function readDay(given: string): string {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(given) ? Date.parse(`${given}T00:00:00Z`) : Number.NaN;
  const isDay = !Number.isNaN(time) && new Date(time).toISOString().startsWith(given);
  if (!isDay) throw wrong(`--since is "${given}", but must be a day such as 2026-01-31.`);
  return given;
}

const wrong = (message: string) => new FetchFailure('wrong-use', message);
