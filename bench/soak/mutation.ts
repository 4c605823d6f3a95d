import type { Random } from './random.js';

/** How a sample is written, which decides what can be done to it. */
export type Format = 'json' | 'xml' | 'csv' | 'text' | 'zip';

export interface Sample {
  /** The kind of document: a row of the table that a run prints. */
  readonly kind: string;
  readonly format: Format;
  readonly bytes: Buffer;
}

/** One way to spoil a document. */
export interface Mutation {
  readonly name: string;
  /** A column of the table that a run prints. */
  readonly group: string;
  readonly formats: readonly Format[];
  /** How often it is chosen, 1 being usual; what makes megabytes is rarer. */
  readonly weight: number;
  /** @param others samples of every kind, to mix with */
  spoil(sample: Sample, random: Random, others: readonly Sample[]): Buffer;
}

export const TEXTS: readonly Format[] = ['json', 'xml', 'csv', 'text'];
export const ALL: readonly Format[] = [...TEXTS, 'zip'];

/** A mutation of the text of a sample. */
export function ofText(
  name: string,
  group: string,
  formats: readonly Format[],
  weight: number,
  change: (text: string, random: Random, format: Format) => string,
): Mutation {
  return {
    name,
    group,
    formats,
    weight,
    spoil: ({ bytes, format }, random) => Buffer.from(change(bytes.toString('utf8'), random, format)),
  };
}

/** A place where the format lets words stand: in a string, between tags, in a cell, behind a word. */
export function wordPlace(text: string, format: Format, random: Random): number {
  const sign = { json: '"', xml: '>', csv: ',', text: '\n', zip: '' }[format];
  const from = random.between(0, text.length);
  const places = [text.indexOf(sign, from), text.indexOf(' ', from), text.indexOf(': ', from) + 1];
  const place = format === 'text' ? random.pick(places) : (places[0] as number);
  return place <= 0 ? from : place + 1;
}

/** Words written as the format writes them. */
export const asWords = (words: string, format: Format): string =>
  format === 'json'
    ? JSON.stringify(words).slice(1, -1)
    : format === 'xml'
      ? words.replace(/[<&]/g, '')
      : format === 'csv'
        ? words.replace(/[",\n]/g, ' ')
        : words;

/** Puts words where words may stand. */
export function withWords(text: string, words: string, format: Format, random: Random): string {
  const at = wordPlace(text, format, random);
  return text.slice(0, at) + asWords(words, format) + text.slice(at);
}
