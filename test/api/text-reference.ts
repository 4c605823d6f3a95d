/** The texts of a trial, and what a slow and obvious reading of them finds. */
export interface Texts {
  readonly name: string;
  readonly title: string;
  readonly summary: string;
  readonly arms: readonly string[];
}

const SIMPLIFIED: Record<string, string> = { 羅: '罗', 軟: '软', 組: '组', 織: '织' };

/** Words that are written in two ways, as one. */
const SAME: Record<string, string> = { tumour: 'tumor', tumors: 'tumor', sarcomas: 'sarcoma' };

/** A text as its pieces parted by one space; a bar stands where words end for good. */
function pieces(text: string): string {
  const plain = text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/./gu, (character) => SIMPLIFIED[character] ?? character)
    .replace(/[’']s\b/g, '');
  const found = plain.match(/[a-z]+|[0-9]+|\p{Script=Han}|[\ud800-\udfff]|[^a-z0-9\s\-~_]/gu) ?? [];
  return ` ${found.map((piece) => (/[a-z0-9\p{Script=Han}\ud800-\udfff]/u.test(piece) ? (SAME[piece] ?? piece) : '|')).join(' ')} `;
}

/** Whether every word of a question stands in some text: its pieces one after the other, the last of four letters or more perhaps longer. */
export function hasAll({ name, title, summary, arms }: Texts, question: string): boolean {
  const texts = [name, title, summary, ...arms].map(pieces);
  return question.split(/\s+/).every((word) =>
    pieces(word)
      .split('|')
      .map((run) => run.trim())
      .filter((run) => run !== '')
      .every((run) =>
        texts.some((text) => text.includes(` ${run} `) || (/[a-z]{4,}$/.test(run) && text.includes(` ${asBeginning(run, word)}`))),
      ),
  );
}

/** A plural begins only what goes on after its s. */
const asBeginning = (run: string, word: string) => (/s$/i.test(word) && !run.endsWith('s') ? `${run}s` : run);
