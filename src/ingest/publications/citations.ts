import type { PublicationRecord, ReferenceRecord, SentenceRecord } from '../../documents/record.js';
import { groupBy } from '../../graph/batches.js';
import type { Entity } from '../../vocabulary/vocabulary.js';
import { type DocumentReading, THERAPY_KINDS } from '../reading.js';

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

/**
 * Every reference with its citing sentences; a printed number that plainly means another reference is linked to that one, and said. Where
 * an article has several lists, a number means the reference of the list that its section belongs to, and no other list is looked into.
 */
export function citedWorks(record: PublicationRecord, reading: DocumentReading): CitedWork[] {
  const lists = [...new Set(record.references.map(({ list }) => list))];
  const works = lists.flatMap((list) =>
    worksOfList(
      record.references.filter((reference) => reference.list === list),
      record.sections.flatMap((section) => (section.list === list ? section.paragraphs : [])),
      reading,
    ),
  );
  const places = new Map(record.references.map((reference, place) => [reference, place]));
  return works.sort((a, b) => (places.get(a.reference) ?? 0) - (places.get(b.reference) ?? 0));
}

function worksOfList(
  references: readonly ReferenceRecord[],
  paragraphs: readonly (readonly SentenceRecord[])[],
  reading: DocumentReading,
): CitedWork[] {
  const sentences = paragraphs.flatMap((paragraph) => withTopic(paragraph, reading));
  const drugs = new Map(references.map((reference) => [reference.number ?? 0, drugsIn(reference.citation, reading)]));
  const isMeant = (number: number, named: ReadonlySet<string>) => named.size === 0 || overlaps(named, drugs.get(number));
  const meant = new Set(sentences.flatMap(({ sentence, drugs: named }) => sentence.cites.filter((number) => isMeant(number, named))));
  const uncited = [...drugs.keys()].filter((number) => number > 0 && !meant.has(number));
  const citing = sentences.flatMap(({ sentence, drugs: named }) =>
    sentence.cites.map(
      (number): Citing => ({
        quote: sentence.text,
        printed: number,
        meant: sentence.cites.length === 1 ? meantNumber(number, named, drugs, uncited) : number,
      }),
    ),
  );
  const byMeant = groupBy(citing, ({ meant: number }) => String(number));
  return references.map((reference) => citedWork(reference, byMeant.get(String(reference.number)) ?? []));
}

function citedWork(reference: ReferenceRecord, citing: readonly Citing[]): CitedWork {
  const quotes = [...new Set(citing.map(({ quote }) => quote))];
  const misprint = citing.find(({ printed, meant }) => printed !== meant);
  if (!misprint) return { reference, quotes, ...(reference.number && quotes.length > 0 ? { printedNumber: reference.number } : {}) };
  const note = `The text prints [${misprint.printed}], but names what reference [${misprint.meant}] is about and no other sentence about it cites [${misprint.meant}]; linked to [${misprint.meant}].`;
  return { reference, quotes, printedNumber: misprint.printed, note };
}

/**
 * The printed number, unless the sentence names drugs of which some are missing in the printed reference, which names others (or is not
 * listed at all), while exactly one reference that no sentence about its own drugs cites names them all.
 */
function meantNumber(
  printed: number,
  named: ReadonlySet<string>,
  drugs: ReadonlyMap<number, ReadonlySet<string>>,
  uncited: readonly number[],
): number {
  const cited = drugs.get(printed);
  if (named.size === 0) return printed;
  if (cited && (cited.size === 0 || covers(cited, named) || covers(named, cited))) return printed;
  const candidates = uncited.filter((number) => covers(drugs.get(number) as ReadonlySet<string>, named));
  return candidates.length === 1 ? (candidates[0] as number) : printed;
}

const covers = (whole: ReadonlySet<string>, part: ReadonlySet<string>): boolean =>
  part.size > 0 && [...part].every((item) => whole.has(item));

const overlaps = (named: ReadonlySet<string>, drugs: ReadonlySet<string> | undefined): boolean =>
  !drugs || drugs.size === 0 || [...named].some((item) => drugs.has(item));

const therapiesIn = (text: string, { vocabulary, definitions }: DocumentReading): Entity[] =>
  vocabulary.mentions(text, THERAPY_KINDS, definitions).flatMap(({ entities }) => entities);

const drugsAmong = (entities: readonly Entity[]): Set<string> =>
  new Set(entities.filter(({ kind }) => kind === 'DRUG').map(({ id }) => id));

const drugsIn = (text: string, reading: DocumentReading): Set<string> => drugsAmong(therapiesIn(text, reading));

/** Sentences with the drugs that they are about: their own, else those of the sentences before them, back to the last that cites something else. */
function withTopic(
  paragraph: readonly SentenceRecord[],
  reading: DocumentReading,
): { sentence: SentenceRecord; drugs: ReadonlySet<string> }[] {
  let topic: ReadonlySet<string> = new Set();
  let closedBy: readonly number[] = [];
  // What no citing sentence follows tells no topic.
  const last = paragraph.findLastIndex(({ cites }) => cites.length > 0);
  return paragraph.slice(0, last + 1).map((sentence) => {
    const named = therapiesIn(sentence.text, reading);
    const own = drugsAmong(named);
    const isOther = closedBy.length > 0 && !sentence.cites.some((number) => closedBy.includes(number));
    // A class or a procedure is a topic too, of which no drug is known.
    if (named.length > 0 || isOther) topic = own;
    closedBy = sentence.cites.length > 0 ? sentence.cites : isOther || own.size > 0 ? [] : closedBy;
    return { sentence, drugs: topic };
  });
}
