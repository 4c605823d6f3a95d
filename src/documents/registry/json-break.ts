/** Where a text stops being JSON. */
export interface JsonBreak {
  /** From 1. */
  readonly line: number;
  /** From 1, in characters. */
  readonly column: number;
  /** The text ends before its value does. */
  readonly truncated: boolean;
}

const TOKEN =
  /[\s]*(?:([{}[\],:])|("(?:(?!\p{Cc})[^"\\]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*")|(-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null))/uy;

type Wanted = 'value' | 'value or ]' | 'key' | 'key or }' | 'colon' | 'comma' | 'end';

/** Finds the place that a JSON parser's own message does not tell: the first token that cannot stand where it stands. */
export function jsonBreak(text: string): JsonBreak | undefined {
  const stack: string[] = [];
  let wanted: Wanted = 'value';
  let at = 0;
  while (wanted !== 'end' || at < text.length) {
    TOKEN.lastIndex = at;
    const token = TOKEN.exec(text);
    const next: Wanted | undefined = token ? follow(wanted, token, stack) : undefined;
    if (!token || !next)
      return at >= text.trimEnd().length && wanted === 'end' ? undefined : placeOf(text, token ? TOKEN.lastIndex - 1 : at);
    wanted = next;
    at = TOKEN.lastIndex;
  }
  return undefined;
}

function follow(wanted: Wanted, token: RegExpExecArray, stack: string[]): Wanted | undefined {
  const [, sign, text, literal] = token;
  const after = (): Wanted => (stack.length === 0 ? 'end' : 'comma');
  if (wanted === 'value' || wanted === 'value or ]') {
    if (text !== undefined || literal !== undefined) return after();
    if (sign === '{' || sign === '[') {
      stack.push(sign);
      return sign === '{' ? 'key or }' : 'value or ]';
    }
    return wanted === 'value or ]' && sign === ']' ? close(stack, '[') : undefined;
  }
  if (wanted === 'key' || wanted === 'key or }') {
    if (text !== undefined) return 'colon';
    return wanted === 'key or }' && sign === '}' ? close(stack, '{') : undefined;
  }
  if (wanted === 'colon') return sign === ':' ? 'value' : undefined;
  if (wanted !== 'comma') return undefined;
  if (sign === ',') return stack.at(-1) === '{' ? 'key' : 'value';
  if (sign === '}') return close(stack, '{');
  return sign === ']' ? close(stack, '[') : undefined;
}

function close(stack: string[], open: string): Wanted | undefined {
  if (stack.pop() !== open) return undefined;
  return stack.length === 0 ? 'end' : 'comma';
}

function placeOf(text: string, at: number): JsonBreak {
  const blanks = /\s*/y;
  blanks.lastIndex = at;
  blanks.test(text);
  const place = blanks.lastIndex;
  const truncated = place >= text.length || /^"(?:[^"\\]|\\.)*\\?$/s.test(text.slice(place));
  const before = text.slice(0, place).split('\n');
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1, truncated };
}
