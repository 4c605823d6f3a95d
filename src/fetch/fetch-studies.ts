import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { begin, progressIn } from './begin.js';
import { FetchFailure } from './fetch-failure.js';
import { fetchPages, type Paging } from './fetch-pages.js';
import { type FetchReport, reportOf } from './fetch-report.js';
import type { FetchState } from './fetch-state.js';
import type { Question } from './question.js';
import { removeParts } from './whole-file.js';

export interface Fetching extends Paging {
  readonly question: Question;
  /** Called at the beginning and after each page. */
  readonly onProgress?: (state: FetchState) => void;
}

/**
 * Fetches all pages of a question into a folder, one file a study, going on where the same question was stopped. When `stop` is given
 * up, the file under way is finished and the report says that the fetch is not.
 * @throws FetchFailure when the registry refuses or cannot be reached, or the folder cannot be used.
 */
export async function fetchStudies({ question, onProgress, ...paging }: Fetching): Promise<FetchReport> {
  const { folder, clock, stop, tell } = paging;
  await prepare(folder);
  const { state: first, notice } = await begin(folder, question, clock.now());
  if (notice) tell(notice);
  let state = first;
  onProgress?.(state);
  try {
    for await (state of fetchPages(paging, first)) onProgress?.(state);
  } catch (error) {
    if (!stop.aborted) throw withWayOn(error, state);
  }
  return reportOf(folder, state);
}

async function prepare(folder: string): Promise<void> {
  try {
    await makeFolder(folder);
    await removeParts(folder);
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    const why = code === 'EEXIST' || code === 'ENOTDIR' ? 'is a file' : `cannot be used (${message})`;
    throw new FetchFailure('wrong-use', `${folder} ${why}; --into wants a folder that can be written.`, { cause: error });
  }
}

/** Node's own recursive `mkdir` tries for ever where a parent is there and takes no folder, as under /proc. */
async function makeFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    const parent = dirname(folder);
    if (code === 'ENOENT' && parent !== folder) {
      await makeFolder(parent);
      await mkdir(folder);
    } else if (code !== 'EEXIST') throw error;
  }
}

function withWayOn(error: unknown, state: FetchState): unknown {
  if (!(error instanceof FetchFailure) || error.kind !== 'passing') return error;
  return new FetchFailure('passing', `${error.message} ${wayOn(state)}`, { cause: error });
}

/** What is kept, and how to have the rest. */
export const wayOn = (state: Pick<FetchState, 'outcomes' | 'total'>): string =>
  `${progressIn(state)} are kept; run the same command again to go on.`;
