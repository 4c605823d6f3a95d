/** The words of a results section that change nothing of what is measured or in whom: with them gone, a title is its endpoint or says more. */

const NEUTRAL: ReadonlySet<string> = new Set(
  [
    'a an and as at by for from had has have in is of on or per than that the this to using via was were who whom with',
    'number numbers percent percentage percentages proportion proportions probability rate rates frequency count counts total time times duration reported',
    'participant participants patient patients subject subjects person persons people individual individuals case cases',
    'achieve achieved achieves achieving attaining demonstrating experience experienced experiencing exhibiting reaching showing',
    'according accordance assessed assessment assessments based defined determined estimate estimated estimates evaluated evaluation',
    'measured observed calculated',
    'investigator investigators independent independently central centrally blinded review reviewed reviewer committee radiology radiological',
    'radiologic radiographic imaging irc birc bicr icr irrc irf inv',
    'recist ir irrecist irecist mrecist modified criteria criterion guidelines version v rano',
    'confirmed best median overall kaplan meier km estimates product limit method curve',
    'efficacy antitumor antitumour anti tumor tumour activity clinical survival',
    'analysis analyses set population populations itt mitt fas pas pps pp intent intention treat treated full protocol evaluable',
    'all enrolled randomized randomised eligible primary secondary exploratory final endpoint outcome measure yes study',
    'month months year years week weeks day days',
    'alive survived surviving responder responders ci confidence interval plus combination combined',
  ]
    .join(' ')
    .split(' '),
);

/** Printed numbers that say which edition of the criteria. */
const EDITION = /\bv?(?:ersion )?1\.[01]\b/giu;
const RESPONSE_CRITERIA = /\bresponse evaluation criteria (?:in|for) solid tumou?rs\b/giu;
const IMMUNE_RELATED = /\bimmune[- ]related\b/giu;
const INTERVAL = /\b\d{2}(?:\.\d)?\s*% (?:ci|confidence interval)s?\b/giu;
const COUNTED = /\bn\s*=\s*\d+(?:\s*[,;/]\s*\d+)*/giu;
const DOSE = /\b\d+(?:[.,]\d+)?\s*(?:mg|mcg|µg|μg|g|ml|gy|mg\/kg|mg\/m[2²^]*|iu|mbq)\b(?:\s*\/\s*(?:kg|m[2²]|day|week|d))?/giu;
/** "Cohort 1:", "Phase II -": which part of the trial, as its groups say too. */
const PART_OF_TRIAL =
  /^\s*(?:phase|part|stage|cohort|arm|group|stratum|module)\s+[\dA-Za-z]{1,4}(?:\s*\/\s*[\dA-Za-z]{1,4})?\s*[:–—-]\s*/iu;

const IN_PART_OF_TRIAL = /\b(?:in|for|of|during)\s+(?:phase|part|stage)\s+[\dA-Za-z]{1,4}\b/giu;
const PHRASES: readonly RegExp[] = [PART_OF_TRIAL, IN_PART_OF_TRIAL, RESPONSE_CRITERIA, IMMUNE_RELATED, EDITION, INTERVAL, COUNTED, DOSE];

const PEOPLE =
  /\b(?:participants?|patients?|subjects?|population|set|groups?|cohorts?|arms?|strat(?:um|a)|children|adults|adolescents)\b/iu;

/** What is left of a text without the words that change nothing; '' where it says nothing more. */
export function beyondNeutral(text: string): string {
  const kept = PHRASES.reduce((rest, pattern) => rest.replace(pattern, ' '), text);
  const words = kept.match(/[\p{L}\d]+(?:\.[\p{L}\d]+)*/gu) ?? [];
  return words.filter((word) => !NEUTRAL.has(word.toLowerCase())).join(' ');
}

/** The same length of blanks in the place of what is already understood. */
export function blanked(text: string, spans: readonly { readonly start: number; readonly end: number }[]): string {
  return spans.reduce((rest, { start, end }) => rest.slice(0, start) + ' '.repeat(end - start) + rest.slice(end), text);
}

export interface Bracketed {
  /** The text with blanks in the place of what stands in brackets. */
  readonly outside: string;
  readonly inside: readonly string[];
}

/** A text parted from what stands in its brackets. */
export function bracketed(text: string): Bracketed {
  let outside = '';
  let depth = 0;
  const inside: string[] = [];
  for (const character of text) {
    if (/[([{（]/u.test(character) && depth++ === 0) inside.push('');
    else if (depth > 0) inside[inside.length - 1] += character;
    outside += depth > 0 ? ' '.repeat(character.length) : character;
    if (depth > 0 && /[)\]}）]/u.test(character)) depth--;
  }
  return { outside, inside: inside.map((part) => part.replace(/[)\]}）]$/u, '')) };
}

/** "in participants whose tumour is resectable" behind the endpoint: the part of the people that a measure is about. Nothing where it is all of them. */
export function populationIn(text: string, from: number): { readonly start: number; readonly text: string } | undefined {
  const rest = text.slice(from).replace(RESPONSE_CRITERIA, (found) => ' '.repeat(found.length));
  const match = /\b(?:in|among|for)\b/iu.exec(rest);
  if (!match) return undefined;
  const start = from + match.index;
  const phrase = text.slice(start).trim();
  return PEOPLE.test(phrase) && beyondNeutral(phrase) !== '' ? { start, text: phrase } : undefined;
}
