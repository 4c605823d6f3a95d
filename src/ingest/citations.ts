import type { PublicationRecord, ReferenceRecord, SentenceRecord } from '../documents/record.js';
import { type DocumentReading, THERAPY_KINDS } from './reading.js';

/** A reference of a review with the sentences that cite it. */
export interface CitedWork {
  readonly reference: ReferenceRecord;
  readonly quotes: readonly string[];
  /** The number that a sentence prints where it means this reference. */
  readonly printedNumber?: number;
  readonly note?: string;
}

interface Citing {
  readonly quote: string;
  readonly printed: number;
  readonly meant: number;
}

/** Every reference with its citing sentences; a printed number that plainly means another reference is linked to that one, and said. */
export function citedWorks(record: PublicationRecord, reading: DocumentReading): CitedWork[] {
  const sentences = record.sections.flatMap(({ paragraphs }) => paragraphs.flatMap((paragraph) => withTopic(paragraph, reading)));
  const printed = new Set(sentences.flatMap(({ sentence }) => sentence.cites));
  const drugs = new Map(record.references.map((reference) => [reference.number ?? 0, drugsIn(reference.citation, reading)]));
  const uncited = [...drugs.keys()].filter((number) => number > 0 && !printed.has(number));
  const citing = sentences.flatMap(({ sentence, drugs: named }) =>
    sentence.cites.map(
      (number): Citing => ({
        quote: sentence.text,
        printed: number,
        meant: sentence.cites.length === 1 ? meantNumber(number, named, drugs, uncited) : number,
      }),
    ),
  );
  return record.references.map((reference) =>
    citedWork(
      reference,
      citing.filter(({ meant }) => meant === reference.number),
    ),
  );
}

function citedWork(reference: ReferenceRecord, citing: readonly Citing[]): CitedWork {
  const quotes = [...new Set(citing.map(({ quote }) => quote))];
  const misprint = citing.find(({ printed, meant }) => printed !== meant);
  if (!misprint) return { reference, quotes, ...(reference.number && quotes.length > 0 ? { printedNumber: reference.number } : {}) };
  const note = `The text prints [${misprint.printed}], but names what reference [${misprint.meant}] is about and no sentence cites [${misprint.meant}]; linked to [${misprint.meant}].`;
  return { reference, quotes, printedNumber: misprint.printed, note };
}

/**
 * The printed number, unless the sentence names drugs of which some are missing in the printed reference, which names others, while exactly
 * one reference that nothing cites names them all.
 */
function meantNumber(
  printed: number,
  named: ReadonlySet<string>,
  drugs: ReadonlyMap<number, ReadonlySet<string>>,
  uncited: readonly number[],
): number {
  const cited = drugs.get(printed);
  if (!cited || cited.size === 0 || named.size === 0 || covers(cited, named) || covers(named, cited)) return printed;
  const candidates = uncited.filter((number) => covers(drugs.get(number) as ReadonlySet<string>, named));
  return candidates.length === 1 ? (candidates[0] as number) : printed;
}

const covers = (whole: ReadonlySet<string>, part: ReadonlySet<string>): boolean =>
  part.size > 0 && [...part].every((item) => whole.has(item));

function drugsIn(text: string, { vocabulary, definitions }: DocumentReading): Set<string> {
  const entities = vocabulary.mentions(text, THERAPY_KINDS, definitions).flatMap(({ entities }) => entities);
  return new Set(entities.filter(({ kind }) => kind === 'DRUG').map(({ id }) => id));
}

/** Sentences with the drugs that they are about: their own, else those of the sentence before them. */
function withTopic(
  paragraph: readonly SentenceRecord[],
  reading: DocumentReading,
): { sentence: SentenceRecord; drugs: ReadonlySet<string> }[] {
  let topic: ReadonlySet<string> = new Set();
  return paragraph.map((sentence) => {
    const own = drugsIn(sentence.text, reading);
    if (own.size > 0) topic = own;
    return { sentence, drugs: topic };
  });
}
