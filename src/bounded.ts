/** Answers kept at most; enough for the sentences of one document, few enough to weigh nothing. */
const MOST = 500;

/** What is longer is no sentence, and would weigh too much. */
const LONGEST = 20_000;

/** The same pure function, its last answers kept: a sentence is asked the same question several times, soon after one another. */
export function bounded<T>(answer: (text: string) => T): (text: string) => T {
  const kept = new Map<string, T>();
  return (text) => {
    if (text.length > LONGEST) return answer(text);
    const known = kept.get(text);
    if (known !== undefined) return known;
    if (kept.size >= MOST) kept.clear();
    const made = answer(text);
    kept.set(text, made);
    return made;
  };
}
