/** Answers kept at most; enough for the sentences of one document, few enough to weigh nothing. */
const MOST = 500;

/** The same pure function, its last answers kept: a sentence is asked the same question several times, soon after one another. */
export function bounded<T>(answer: (text: string) => T): (text: string) => T {
  const kept = new Map<string, T>();
  return (text) => {
    const known = kept.get(text);
    if (known !== undefined) return known;
    if (kept.size >= MOST) kept.clear();
    const made = answer(text);
    kept.set(text, made);
    return made;
  };
}
