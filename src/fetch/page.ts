import { isObject } from '../documents/registry/json-fields.js';
import { parsed } from './parsed.js';
import type { Answer } from './request.js';

/** One page of studies. A page may be empty and not be the last. */
export interface Page {
  readonly studies: readonly unknown[];
  /** Absent on the last page. */
  readonly nextPageToken?: string;
  /** Told with the first page only. */
  readonly totalCount?: number;
}

/** What an answer is worth: a page, a fault that may pass, or a refusal that will not. */
export type Judgement =
  | { readonly kind: 'page'; readonly page: Page }
  | { readonly kind: 'passing'; readonly reason: string; readonly retryAfter?: string }
  | { readonly kind: 'refused'; readonly reason: string; readonly status?: number };

/** Statuses that ask to come again; the other 4xx say that the question is wrong. */
const PASSING_4XX: readonly number[] = [408, 425, 429];

export function judged(answer: Answer): Judgement {
  if (answer.kind === 'fault') return { kind: 'passing', reason: `The registry cannot be reached: ${answer.reason}` };
  if (answer.kind === 'too-large')
    return { kind: 'refused', reason: "The registry's answer is larger than is read; give a smaller --page-size" };
  const { status, body, retryAfter } = answer;
  const told = `The registry answers ${[status, answer.statusText].filter(Boolean).join(' ')}`;
  if (status === 200) return judgedBody(body);
  if (status >= 400 && status < 500 && !PASSING_4XX.includes(status))
    return { kind: 'refused', reason: `${told}: ${messageIn(body) || 'it does not say why'}`, status };
  return { kind: 'passing', reason: told, ...(retryAfter === undefined ? {} : { retryAfter }) };
}

function judgedBody(body: string): Judgement {
  const value = parsed(body.replace(/^\ufeff/, ''));
  const page = isObject(value) ? pageIn(value) : undefined;
  if (page) return { kind: 'page', page };
  const what = /^\s*</.test(body)
    ? `an HTML page (${messageIn(body)})`
    : value === undefined
      ? 'JSON that breaks off'
      : 'JSON without studies';
  return { kind: 'passing', reason: `The registry answers ${body.trim() === '' ? 'nothing' : what} where a page of studies is wanted` };
}

/** A token that is no text must not pass for the last page: it would end the fetch halfway and in silence. */
function pageIn({ studies, nextPageToken, totalCount }: Readonly<Record<string, unknown>>): Page | undefined {
  const isToken = nextPageToken === undefined || nextPageToken === null || typeof nextPageToken === 'string';
  if (!Array.isArray(studies) || !isToken) return undefined;
  return {
    studies,
    ...(nextPageToken ? { nextPageToken } : {}),
    ...(typeof totalCount === 'number' && totalCount >= 0 ? { totalCount } : {}),
  };
}

const LONGEST_MESSAGE = 300;

/** The registry tells errors as plain text; of a page of markup its title is told. */
function messageIn(body: string): string {
  const start = body.slice(0, 10_000);
  const text = /^\s*</.test(start) ? (/<title[^>]{0,200}>([^<]{0,500})/i.exec(start)?.[1] ?? 'a page of markup') : start;
  return text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[.\s]+$/, '')
    .slice(0, LONGEST_MESSAGE);
}
