import { isObject } from '../documents/registry/json-fields.js';
import { type Asking, askPage } from './ask-page.js';
import { FetchFailure } from './fetch-failure.js';
import { type FetchState, mergedOutcomes, writeState } from './fetch-state.js';
import type { Page } from './page.js';
import { addressOf, partsOf } from './question.js';
import { comparedStudy, idOf, type Outcome, type StudyFile } from './study-file.js';
import { TokensSeen } from './tokens-seen.js';
import { writeWhole } from './whole-file.js';

export interface Paging extends Asking {
  readonly folder: string;
  /** Studies on one page, at most 1,000. */
  readonly pageSize: number;
  /** The least time from one request to the next, in milliseconds. */
  readonly delay: number;
}

/**
 * Yields the state after each page until the question is finished, the state being on the disk by then.
 * @throws FetchFailure, or the reason of `stop` when that is given up; what was kept so far stays.
 */
export async function* fetchPages(paging: Paging, from: FetchState): AsyncGenerator<FetchState> {
  const { clock, stop } = paging;
  const tokens = new TokensSeen();
  let state = from;
  let next = clock.now();
  while (state.finished === undefined) {
    await clock.sleep(Math.max(0, next - clock.now()), stop);
    next = clock.now() + paging.delay;
    const page = await nextPage(paging, state);
    if (page === 'token refused') tokens.refused();
    else tokens.seen(page.nextPageToken);
    state = page === 'token refused' ? atFirstPage(state) : await keepPage(paging, state, page);
    yield state;
  }
}

/** A token does not live for ever: the registry refuses an old one, and the same question without it is asked from its first page. */
async function nextPage(paging: Paging, { question, part, token }: FetchState): Promise<Page | 'token refused'> {
  const ids = partsOf(question)[part] ?? [];
  try {
    return await askPage(addressOf(question, ids, { size: paging.pageSize, ...(token === undefined ? {} : { token }) }), paging);
  } catch (error) {
    if (token === undefined || !(error instanceof FetchFailure) || error.status !== 400) throw error;
    paging.tell('The registry does not take the page token any more; asking again from the first page, the files stay.');
    return 'token refused';
  }
}

/** Every study of the page is in its file and the state says so before the next page is asked for. */
async function keepPage(paging: Paging, state: FetchState, page: Page): Promise<FetchState> {
  const files = await comparedPage(paging.folder, page, state.pending ?? {});
  await writeState(paging.folder, { ...state, pending: mergedOutcomes({}, files) });
  for (const { outcome, path, text } of files) {
    paging.stop.throwIfAborted();
    if (outcome !== 'unchanged') await writeWhole(path, text);
  }
  const kept = afterPage(state, page, files, paging.clock.now());
  await writeState(paging.folder, kept);
  return kept;
}

/** A page that was cut short is compared with files that it has written itself: what they were before then holds. */
async function comparedPage(folder: string, page: Page, pending: Readonly<Record<string, Outcome>>): Promise<StudyFile[]> {
  const files: StudyFile[] = [];
  for (const study of page.studies) {
    const id = idOf(study);
    if (id === undefined || !isObject(study)) continue;
    const file = await comparedStudy(folder, id, study);
    files.push({ ...file, outcome: file.outcome === 'unchanged' ? (pending[id] ?? 'unchanged') : file.outcome });
  }
  return files;
}

function afterPage(state: FetchState, page: Page, files: readonly StudyFile[], now: number): FetchState {
  const { token: _token, pending: _pending, ...before } = state;
  const isPartDone = page.nextPageToken === undefined;
  const part = state.part + (isPartDone ? 1 : 0);
  // Ids are counted when they are asked for.
  const total = state.question.ids.length > 0 ? state.total : (page.totalCount ?? state.total);
  return {
    ...before,
    part,
    ...(isPartDone ? {} : { token: page.nextPageToken }),
    ...(part >= partsOf(state.question).length ? { finished: new Date(now).toISOString() } : {}),
    pages: state.pages + 1,
    ...(total === undefined ? {} : { total }),
    outcomes: mergedOutcomes(state.outcomes, files),
    aliases: [...state.aliases, ...files.flatMap(({ aliases }) => aliases)],
    withoutId: state.withoutId + page.studies.length - files.length,
  };
}

function atFirstPage({ token: _token, ...state }: FetchState): FetchState {
  return state;
}
