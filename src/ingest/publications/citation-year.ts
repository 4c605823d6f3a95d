/** What holds digits that are no year of publication. */
const OTHER_NUMBERS =
  /\b10\.\d{4,9}\/\S+|https?:\S+|\bEpub.*$|\bPM(?:CID|ID|C)\D{0,40}\d+|\[(?:\d{4}-|cited|accessed)[^\]]{0,40}\]|\b(?:accessed|retrieved)\b.*$/gi;

/** Pages stand behind a colon, a hyphen or "pp.", a volume or an issue behind its name. */
const YEAR = /(?<![\d.–—-])(?<!:\s?|\b(?:pp?|no|vol)\.?\s?)(?:19|20)\d{2}(?![\d–—-])/giu;

/** The last number that can be a year: a title may name one too, and stands ahead of it. */
export function yearOf(citation: string): number | undefined {
  const found = citation.replace(OTHER_NUMBERS, ' ').match(YEAR);
  return found ? Number(found.at(-1)) : undefined;
}
