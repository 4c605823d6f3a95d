/** Where a citation's title may end. */
export interface CitedTitles {
  /** As its style says; a wrong one is too long, and so meets no other work's. */
  readonly certain: readonly string[];
  /** Shorter ones: good only where somebody names a work by just that title. */
  readonly doubtful: readonly string[];
}

const NOTHING: CitedTitles = { certain: [], doubtful: [] };

/** The mark of a reference's kind stands behind the title: that of GB/T 7714 ("[J]"), or that of an abstract. */
const KIND_MARK =
  /\s?(?:\[(?:[JMCDPRSNGZA]|DB|CP|EB|CM|DS)(?:\/(?:OL|MT|DK|CD))?\](?=[\s.,;:/]|$)|\[(?:meeting )?abstract\]|\((?:meeting )?abstract\))/i;

const MONTH = '(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|Spring|Summer|Autumn|Fall|Winter)[a-z]{0,6}';

/** Where year, volume and pages begin, however they are printed; a number within a title has none of these marks behind it. */
const NUMBERS = [
  String.raw`[(\[]\s?(?:19|20)\d{2}[a-z]?\s?[)\]]`,
  String.raw`(?<![-–—])\b(?:19|20)\d{2}[a-z]?(?=\s?(?:;|:\s?\d|[,.]\s?(?!(?:19|20)\d{2})\d|[,.]?\s?$|,?\s\(?${MONTH}\b[^;,.]{0,12}(?:[;,.]|$)))`,
  String.raw`\b[A-Z]?\d{1,4}\s?\((?:\d{1,4}|[Ss]uppl|Pt|Part|Spec)[^()]{0,30}\)\s?[,:;(]`,
  String.raw`\b\d{1,4}\s?[,:]\s?[A-Za-z]{0,3}\d{1,7}\s?[-–—]\s?[A-Za-z]{0,3}\d`,
  String.raw`\b\d{1,4}\s?(?:\([^()]{1,20}\)\s?)?[,:]\s?[A-Za-z]{0,3}\d{1,7}\b[\s,.;]{0,3}[(]?(?:19|20)\d{2}\b`,
  String.raw`\b[Vv]ol(?:ume)?\.?\s?\d`,
  String.raw`\b(?:in press|in review|submitted|forthcoming|online ahead of print|accepted)\b`,
];
const IMPRINT = new RegExp(NUMBERS.join('|'), 'iu');

/** A word whose full stop ends no sentence. */
const ABBREVIATION = /(?:^|[\s(])(?:vs?|St|Dr|Mr|Mrs|No|Nos|cf|e\.g|i\.e|ca|approx|spp?|subsp|var|resp|incl)\.$/iu;

/** @param text from the title on, without what identifies the work by number */
export function titlesIn(text: string, isByComma: boolean): CitedTitles {
  const mark = KIND_MARK.exec(text);
  if (mark) return { certain: [text.slice(0, mark.index)], doubtful: [] };
  const imprint = IMPRINT.exec(text);
  const printed = imprint ? text.slice(0, imprint.index) : text;
  const head = printed.replace(/([.?!]),(?=\s)/g, '$1').replace(/(?<![\s,;:(])[\s,;:(]+$/, '');
  const pieces = sentencesOf(head);
  const byComma = isByComma ? aheadOfJournal(head) : undefined;
  if (byComma) return { certain: [byComma], doubtful: [] };
  if (pieces.length === 0) return NOTHING;
  // With volume and pages right behind it, a lone piece is a journal; else a book or a guideline.
  if (pieces.length === 1)
    return imprint && !isByComma && /\d\s?[;:(]\s?\d/.test(text.slice(imprint.index)) ? NOTHING : { certain: [head], doubtful: [] };
  const upTo = (count: number): string => pieces.slice(0, count).join(' ');
  const ahead = abbreviatedFrom(pieces);
  const last = pieces.length - 1;
  const isSure = ahead === last || ABBREVIATED.test(pieces[ahead] ?? '');
  const early = Array.from({ length: Math.min(ahead - 1, MOST_EARLY) }, (_, count) => count + 1);
  return { certain: [upTo(isSure ? ahead : last)], doubtful: [...(isSure ? [] : [ahead]), ...early].map(upTo) };
}

/** A title of several sentences: most are known by the first, or by the first two. */
const MOST_EARLY = 2;

/** How an abbreviated journal begins ("Clin."); no remark that ends a title. */
const ABBREVIATED = /^(?!(?:Reply|Response|Comment|Letter|Review|Update|Erratum|Report|Abstract|Results)\b)\p{Lu}\p{L}{0,7}\.$/u;

/** Cut at what may end a sentence: a mark before a capital, a digit or a Chinese character. */
function sentencesOf(text: string): string[] {
  const pieces: string[] = [];
  let start = 0;
  for (const { 0: mark, index } of text.matchAll(/[.?!](?:["”’)\]]?\s+|(?=\p{Script=Han})|(?=\p{Lu}\p{Ll}))(?=[^\p{Ll}])/gu)) {
    const piece = text.slice(start, index + 1);
    if (ABBREVIATION.test(piece.slice(-12))) continue;
    pieces.push(piece.trim());
    start = index + mark.length;
  }
  const rest = text.slice(start).trim();
  return (rest === '' ? pieces : [...pieces, rest]).filter((piece) => /[\p{L}\p{N}]/u.test(piece));
}

/** How many pieces stand ahead of a journal whose words are abbreviated with full stops: "J. Clin. Oncol." */
function abbreviatedFrom(pieces: readonly string[]): number {
  const isShort = (piece: string): boolean =>
    /^(?:&\s)?\p{Lu}[\p{L}-]{0,14}(?:\s\p{Lu}[\p{L}-]{0,14})?[.,]?$/u.test(piece) && !/^[IVX]+\.$/.test(piece);
  let from = pieces.length - 1;
  if (!isShort(pieces[from] ?? '')) return from;
  while (from > 1 && isShort(pieces[from - 1] ?? '')) from--;
  return from;
}

/** "Title, J. Clin. Oncol." up to the last comma ahead of what is capitalised like a journal. */
function aheadOfJournal(head: string): string | undefined {
  const comma = head.lastIndexOf(',');
  const journal = head.slice(comma + 1).trim();
  return comma > 0 && journal.length <= 90 && isCapitalised(journal) ? head.slice(0, comma) : undefined;
}

const isCapitalised = (text: string): boolean =>
  text !== '' && text.split(/[\s.]+/).every((word) => /^(?:\P{Ll}.*|of|and|for|the|in|on|et|de|la|der|für|und|und)?$/u.test(word));
