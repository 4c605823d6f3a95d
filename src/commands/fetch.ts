import { readFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { LONGEST_WAIT, TRIES } from '../fetch/back-off.js';
import { FetchFailure } from '../fetch/fetch-failure.js';
import { type FetchReport, isWhole, reportLines } from '../fetch/fetch-report.js';
import { fetchStudies } from '../fetch/fetch-studies.js';
import { fetchProgress } from '../fetch/progress.js';
import { type Question, readQuestion } from '../fetch/question.js';
import { Failure } from './failure.js';
import { readOptions } from './options.js';

const BASE_URL = 'https://clinicaltrials.gov/api/v2';
const FOLDER = 'data/fetched';
const PAGE_SIZE = 100;
const DELAY = 1_200;
/** A page of 1,000 studies with results has some 100 MB. */
const LIMITS = { milliseconds: 180_000, bytes: 256 * 1024 * 1024 };

const HELP = `Fetches studies of ClinicalTrials.gov (API v2) into a folder, one file a study.

  npm run fetch -- --condition sarcoma [--term TEXT] [--since 2026-01-31]
  npm run fetch -- --ids NCT01234567,NCT07654321

--condition TEXT   what the trial studies, in the registry's own search language
--term TEXT        any other words
--ids LIST         NCT numbers; --ids-file FILE reads them from a file. Together with other words, only those of them that fit
--since DAY        only studies whose last update was posted on that day or later
--into FOLDER      where the files go (${FOLDER})
--ingest           then reads the folder into the configured graph, as npm run ingest does
--page-size N      studies asked for at once, 1 to 1000 (${PAGE_SIZE})
--delay MS         least time from one request to the next (${DELAY}: the registry publishes no limit, its users report 50 a minute)
--base-url URL     another place of the API (${BASE_URL})
--json             prints the report as one JSON object

The same command goes on where it was stopped, however that was; another question starts anew in the same folder, the files stay.
A busy or unreachable registry is asked up to ${TRIES} times for a page, with growing waits, at most ${LONGEST_WAIT / 60_000} minutes if it asks for that.
A file is the study as the registry gives it, without the fields that name contacts, officials and investigators: they are never kept.
A study of which nothing but the day of the registry's last refresh is other than in its file counts as unchanged, and the file stays.

Exit code: 0 all in, 1 the registry failed, an id is unknown or a document was refused, 2 wrong use, 130 stopped by Ctrl-C.`;

const OPTIONS = {
  condition: { type: 'string' },
  term: { type: 'string' },
  ids: { type: 'string' },
  'ids-file': { type: 'string' },
  since: { type: 'string' },
  into: { type: 'string', default: FOLDER },
  ingest: { type: 'boolean' },
  'page-size': { type: 'string', default: String(PAGE_SIZE) },
  delay: { type: 'string', default: String(DELAY) },
  'base-url': { type: 'string', default: BASE_URL },
  json: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const;

type Options = ReturnType<typeof readOptions<typeof OPTIONS>>;

/** `npm run fetch`: see HELP. */
export async function fetchDocuments(arguments_: readonly string[]): Promise<number> {
  const options = readOptions(arguments_, OPTIONS);
  if (options.help) {
    console.log(HELP);
    return 0;
  }
  if (options.json && options.ingest) throw new Failure('--json prints one object, and --ingest a report of its own; give one of them.', 2);
  try {
    return await fetchAndTell(options);
  } catch (error) {
    if (error instanceof FetchFailure) throw new Failure(error.message, error.kind === 'wrong-use' ? 2 : 1, { cause: error });
    throw error;
  }
}

async function fetchAndTell(options: Options): Promise<number> {
  const question = questionOf(options);
  const stopping = stopOnSignals();
  const report = await fetchInto(question, options, stopping.signal).finally(stopping.end);
  if (options.json) console.log(JSON.stringify(report));
  if (!report.finished) {
    console.error(
      `Stopped with ${report.fetched}${report.total === undefined ? '' : ` of ${report.total}`} studies kept; run the same command again to go on.`,
    );
    return stopping.exitCode();
  }
  if (!options.json) console.log(reportLines(report).join('\n'));
  const ingested = options.ingest ? await ingestFolder(options.into) : 0;
  return Math.max(ingested, isWhole(report) ? 0 : 1);
}

/** Loaded when called for: a fetch alone opens no graph. */
const ingestFolder = async (folder: string) => (await import('./ingest.js')).ingestDocuments([folder]);

async function fetchInto(question: Question, options: Options, stop: AbortSignal): Promise<FetchReport> {
  const progress = fetchProgress(process.stderr, Date.now);
  const clock = {
    now: Date.now,
    random: Math.random,
    sleep: (milliseconds: number, signal: AbortSignal) => wait(milliseconds, undefined, { signal }),
  };
  const pageSize = wholeNumber('page-size', options['page-size'], 1, 1000);
  const delay = wholeNumber('delay', options.delay, 0, 600_000);
  return fetchStudies({
    question,
    folder: options.into,
    pageSize,
    delay,
    limits: LIMITS,
    clock,
    stop,
    tell: progress.tell,
    onProgress: progress.show,
  }).finally(progress.end);
}

function questionOf(options: Options): Question {
  const { condition, term, since } = options;
  const file = options['ids-file'];
  const ids = [options.ids, file === undefined ? undefined : idsFile(file)].filter((list) => list !== undefined);
  return readQuestion({ baseUrl: options['base-url'], condition, term, ids, since });
}

function idsFile(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    throw new Failure(`--ids-file ${path} cannot be read: ${(error as Error).message}.`, 2, { cause: error });
  }
}

function wholeNumber(name: string, given: string, least: number, most: number): number {
  const number = /^\d+$/.test(given) ? Number(given) : Number.NaN;
  if (number >= least && number <= most) return number;
  throw new Failure(`--${name} is "${given}", but must be a whole number from ${least} to ${most}.`, 2);
}

const EXIT_CODES = { SIGINT: 130, SIGTERM: 143 } as const;

/** A signal that is given up on Ctrl-C or SIGTERM; a second one ends the process at once. */
function stopOnSignals(): { readonly signal: AbortSignal; readonly exitCode: () => number; readonly end: () => void } {
  const controller = new AbortController();
  let code: number = EXIT_CODES.SIGINT;
  const handlers = Object.entries(EXIT_CODES).map(([name, exitCode]) => {
    const handle = () => {
      code = exitCode;
      controller.abort();
    };
    process.once(name, handle);
    return () => process.off(name, handle);
  });
  return { signal: controller.signal, exitCode: () => code, end: () => handlers.forEach((remove) => void remove()) };
}
