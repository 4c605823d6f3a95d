import { join } from 'node:path';
import { isObject } from '../documents/registry/json-fields.js';
import { parsed } from './parsed.js';
import { keyOf, partsOf, type Question } from './question.js';
import type { Outcome } from './study-file.js';
import { textOf, writeWhole } from './whole-file.js';

/** How far a question is, kept in the folder so that a stop at any moment costs one page at most. */
export interface FetchState {
  readonly question: Question;
  /** Days and times as in 2026-01-31T09:00:00.000Z. */
  readonly started: string;
  readonly finished?: string;
  /** Which part of the question (see `partsOf`) is asked for, from 0, and the token of its next page; none before its first. */
  readonly part: number;
  readonly token?: string;
  readonly pages: number;
  /** How many studies the registry counted, as far as it has told. */
  readonly total?: number;
  /** What each study that came was to the folder, by its id. */
  readonly outcomes: Readonly<Record<string, Outcome>>;
  /** The same of a page whose files are being written, so that it counts right when it is asked for again. */
  readonly pending?: Readonly<Record<string, Outcome>>;
  /** Earlier numbers of the studies that came. */
  readonly aliases: readonly string[];
  /** Members of pages that are no study: they have no NCT number. */
  readonly withoutId: number;
}

/** The file is hidden, so that reading the folder's documents passes it by. */
const stateFile = (folder: string) => join(folder, '.fetch.json');

export function freshState(question: Question, now: number): FetchState {
  const total = question.ids.length > 0 ? { total: question.ids.length } : {};
  return { question, started: new Date(now).toISOString(), part: 0, pages: 0, ...total, outcomes: {}, aliases: [], withoutId: 0 };
}

/** What the folder's state file says; `broken` when it says nothing that can be used. */
export async function readState(folder: string): Promise<FetchState | 'none' | 'broken'> {
  const text = await textOf(stateFile(folder));
  if (text === undefined) return 'none';
  const value = parsed(text);
  // A part that is none would be asked for without its ids, which means every study of the registry.
  const isUsable = isState(value) && (value.finished !== undefined || partsOf(value.question)[value.part] !== undefined);
  return isUsable ? value : 'broken';
}

export const writeState = (folder: string, state: FetchState): Promise<void> => writeWhole(stateFile(folder), JSON.stringify(state));

/** Several pages may show a study; what it was at first, it stays, unless it changed in between. */
export function mergedOutcomes(
  before: Readonly<Record<string, Outcome>>,
  came: readonly { readonly id: string; readonly outcome: Outcome }[],
): Readonly<Record<string, Outcome>> {
  const merged: Record<string, Outcome> = { ...before };
  for (const { id, outcome } of came) if (merged[id] === undefined || merged[id] === 'unchanged') merged[id] = outcome;
  return merged;
}

function isState(value: unknown): value is FetchState {
  if (!isObject(value) || !isObject(value.question) || !isObject(value.outcomes)) return false;
  const { question, token, finished, pending } = value;
  const isText = (text: unknown) => text === undefined || typeof text === 'string';
  return (
    [value.part, value.pages, value.withoutId].every((count) => Number.isSafeInteger(count)) &&
    [token, finished, question.condition, question.term, question.since].every(isText) &&
    [value.started, question.baseUrl].every((text) => typeof text === 'string') &&
    [value.aliases, question.ids].every(Array.isArray) &&
    (pending === undefined || isObject(pending))
  );
}

export const isSameQuestion = (a: Question, b: Question): boolean => keyOf(a) === keyOf(b);
