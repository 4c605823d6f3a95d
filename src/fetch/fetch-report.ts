import type { FetchState } from './fetch-state.js';
import { type Question, toldQuestion } from './question.js';

/** What a fetch did, from the beginning of its question however often it was stopped. */
export interface FetchReport {
  readonly question: Question;
  readonly folder: string;
  /** False when it was stopped before the last page. */
  readonly finished: boolean;
  /** Studies, each counted once: new + changed + unchanged. */
  readonly fetched: number;
  readonly new: number;
  readonly changed: number;
  readonly unchanged: number;
  /** How many the registry counted; absent when it did not tell. */
  readonly total?: number;
  readonly pages: number;
  /** Ids asked for that did not come. */
  readonly unknownIds: readonly string[];
  /** Members of the answer without an NCT number, which are not kept. */
  readonly withoutId: number;
}

export function reportOf(folder: string, { question, outcomes, aliases, finished, total, pages, withoutId }: FetchState): FetchReport {
  const count = (wanted: string) => Object.values(outcomes).filter((outcome) => outcome === wanted).length;
  const known = new Set([...Object.keys(outcomes), ...aliases]);
  return {
    question,
    folder,
    finished: finished !== undefined,
    fetched: Object.keys(outcomes).length,
    new: count('new'),
    changed: count('changed'),
    unchanged: count('unchanged'),
    ...(total === undefined ? {} : { total }),
    pages,
    unknownIds: question.ids.filter((id) => !known.has(id)),
    withoutId,
  };
}

/** A finished fetch is whole when everything that was asked for by name came and everything that came could be kept. */
export const isWhole = ({ unknownIds, withoutId }: FetchReport): boolean => unknownIds.length === 0 && withoutId === 0;

/** The report of a finished fetch as lines for people. */
export function reportLines(report: FetchReport): string[] {
  const { question, folder, fetched, unknownIds, withoutId, pages } = report;
  const missing = (report.total ?? 0) - fetched - withoutId;
  return [
    `${fetched} studies for ${toldQuestion(question)} are in ${folder}: ${report.new} new, ${report.changed} changed, ${report.unchanged} unchanged (${pages} pages)`,
    ...(missing > 0 && question.ids.length === 0
      ? [`The registry counted ${missing} more than it gave: it changed under way. The same command fetches anew.`]
      : []),
    ...(withoutId > 0 ? [`${withoutId} members of the answer have no NCT number and were not kept`] : []),
    ...(unknownIds.length > 0 ? [`${unknownSentence(report)}: ${unknownIds.join(', ')}`] : []),
  ];
}

function unknownSentence({ question, unknownIds }: FetchReport): string {
  const isNarrowed = question.condition ?? question.term ?? question.since;
  return `${unknownIds.length} of ${question.ids.length} ids ${isNarrowed ? 'are not in the answer to this question' : 'are not known to the registry'}`;
}
