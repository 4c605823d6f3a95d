/** What one answer may take: its time in milliseconds, its body in bytes. */
export interface Limits {
  readonly milliseconds: number;
  readonly bytes: number;
}

/** What came of one request. A fault is a passing one: no connection, a body cut short, no end in time. */
export type Answer =
  | { readonly kind: 'answer'; readonly status: number; readonly statusText: string; readonly retryAfter?: string; readonly body: string }
  | { readonly kind: 'fault'; readonly reason: string }
  | { readonly kind: 'too-large' };

const HEADERS = { accept: 'application/json', 'user-agent': 'sarcoma-therapy-graph (npm run fetch)' };

/**
 * One GET, its body read whole within the limits.
 * @throws the reason of `stop` when that is given up, and nothing else.
 */
export async function get(url: string, limits: Limits, stop: AbortSignal): Promise<Answer> {
  stop.throwIfAborted();
  const request = new AbortController();
  const end = () => request.abort();
  stop.addEventListener('abort', end, { once: true });
  const timer = setTimeout(end, limits.milliseconds);
  try {
    const response = await fetch(url, { headers: HEADERS, signal: request.signal });
    const body = await bodyOf(response, limits.bytes);
    return body === undefined ? { kind: 'too-large' } : answerOf(response, body);
  } catch (error) {
    stop.throwIfAborted();
    return { kind: 'fault', reason: request.signal.aborted ? `no whole answer within ${limits.milliseconds / 1000} s` : reasonOf(error) };
  } finally {
    clearTimeout(timer);
    stop.removeEventListener('abort', end);
    end();
  }
}

function answerOf({ status, statusText, headers }: Response, body: string): Answer {
  const retryAfter = headers.get('retry-after');
  return { kind: 'answer', status, statusText, ...(retryAfter === null ? {} : { retryAfter }), body };
}

async function bodyOf(response: Response, most: number): Promise<string | undefined> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of response.body ?? []) {
    size += part.length;
    if (size > most) return undefined;
    parts.push(part);
  }
  return new TextDecoder().decode(Buffer.concat(parts));
}

/** `fetch` tells no more than "fetch failed"; why stands in its cause, which for a name of several addresses has a code only. */
function reasonOf(error: unknown): string {
  const { cause, message } = error as Error;
  const { message: why, code } = (cause ?? {}) as NodeJS.ErrnoException;
  return why || code || message;
}
