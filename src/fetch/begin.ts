import { type FetchState, freshState, isSameQuestion, readState } from './fetch-state.js';
import { type Question, toldQuestion } from './question.js';

export interface Beginning {
  readonly state: FetchState;
  /** What the operator should know of what was there before. */
  readonly notice?: string;
}

/** Goes on with the question that the folder holds when it is the same and unfinished; else begins at the first page. */
export async function begin(folder: string, question: Question, now: number): Promise<Beginning> {
  const stored = await readState(folder);
  const fresh = freshState(question, now);
  if (stored === 'none') return { state: fresh };
  if (stored === 'broken') return { state: fresh, notice: `The state of the last fetch in ${folder} cannot be read; starting anew.` };
  if (!isSameQuestion(stored.question, question)) return { state: fresh, notice: otherQuestion(stored) };
  if (stored.finished === undefined) return { state: stored, notice: `Going on after ${progressIn(stored)}.` };
  return { state: fresh, notice: `Last fetched ${stored.finished.slice(0, 10)}; starting anew. ${sinceAdvice(stored)}` };
}

/** The question that the folder held is forgotten, its files are not. */
function otherQuestion({ question, finished, ...state }: FetchState): string {
  const told = toldQuestion(question);
  return finished === undefined
    ? `This is another question than the unfinished one in the folder (${told}, ${progressIn(state)}); starting anew, its files stay.`
    : `This is another question than the last one in the folder (${told}); starting anew, its files stay.`;
}

/** A day earlier than the fetch began: the registry posts by its own time zone. */
function sinceAdvice({ started }: FetchState): string {
  const day = new Date(Date.parse(started) - 86_400_000);
  return Number.isNaN(day.getTime()) ? '' : `--since ${day.toISOString().slice(0, 10)} asks only for what was updated after that.`;
}

/** "120 of 431 studies". */
export function progressIn({ outcomes, total }: Pick<FetchState, 'outcomes' | 'total'>): string {
  const fetched = Object.keys(outcomes).length;
  return total === undefined ? `${fetched} studies` : `${fetched} of ${total} studies`;
}
