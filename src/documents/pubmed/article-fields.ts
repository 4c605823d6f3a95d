import { dateOf } from '../values.js';

/** How the fields of an article are written, alike in XML and in the tagged text. */

/** "[Title in translation]." → "Title in translation"; a question mark stays. What says that there is none ("[Not Available].") is none. */
export function titleOf(printed: string | undefined): string | undefined {
  const text = withoutFullStop(printed?.trim() ?? '');
  const inside = /^\[([^[\]]*(?:\[[^[\]]*\][^[\]]*)*)\]$/.exec(text)?.[1];
  const title = inside === undefined ? text : withoutFullStop(inside.trim());
  return title === '' || /^not available$/i.test(title) ? undefined : title;
}

/** The full stop of "in the U.S." belongs to its word. */
const withoutFullStop = (text: string): string => (/(?:\.\p{L}|\.)\.$/u.test(text) ? text : text.replace(/[.。]$/, '').trimEnd());

/** The whole of a field that holds nothing but a DOI, lower-cased as DOIs compare; old ones contain brackets and semicolons. */
export function doiOfField(printed: string | undefined): string | undefined {
  const found = /^(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:\s*)?(10\.\d{4,9}\/\S+)$/i.exec(printed?.trim() ?? '')?.[1];
  return found?.toLowerCase();
}

/** Digits alone; leading zeros are none. */
export function pmidOfField(printed: string | undefined): string | undefined {
  return /^0*([1-9]\d{0,8})$/.exec(printed?.trim() ?? '')?.[1];
}

/** "2002 Sep", "1998 Dec-1999 Jan", "Winter 2001-2002" → the first year in it. */
export function yearOf(printed: string | undefined): number | undefined {
  const found = /(?<!\d)(?:1[5-9]|20|21)\d{2}(?!\d)/.exec(printed ?? '')?.[0];
  return found === undefined ? undefined : Number(found);
}

/** "20041117", or year, month and day joined by hyphens → PartialDate. */
export function versionOf(printed: string | undefined): string | undefined {
  return dateOf((printed ?? '').trim().replace(/^(\d{4})(\d{2})(\d{2})$/, '$1-$2-$3'));
}
