import { fold } from '../../vocabulary/fold.js';

/** Who a citation says wrote the work, and where what follows them begins. */
export interface CitedAuthors {
  /** What the first author may be filed under: the family name, or either end of a name written out, since a family name may stand first or last. */
  readonly families: readonly string[];
  /** Where the title begins, after authors and, in some styles, the year. */
  readonly end: number;
  /** Only a comma parts them from the title: then commas part the title from the journal too. */
  readonly isByComma: boolean;
  /** The year, where it stands between authors and title. */
  readonly year?: number;
}

/** A word of a name: none that stands in a title only ("Hypertension in NIDDM"). */
const WORD = String.raw`(?!(?:a|an|and|as|at|by|for|from|in|of|on|or|the|to|und|with)\s)\p{L}[\p{L}'’-]{0,40}`;
const CAPITALISED = String.raw`\p{Lu}[\p{L}'’-]{1,40}`;
const PARTICLE = String.raw`(?:[Vv][ao]n|[Vv]om|[Zz]u|[Dd]e[rnl]?|[Dd]ella|[Dd]i|[Dd][ao]s?|[Dd]u|[Ll][ae]|[EeAa]l|[Bb]in|[Ii]bn|[Tt]e[nr]|[Ss]t\.?)`;
const PARTICLES = `(?:${PARTICLE}\\s+){0,3}`;
const SUFFIX = String.raw`(?:,?\s+(?:Jr|Sr|II|III|IV|[2-9](?:nd|rd|th))\b\.?)?`;
/** A name ends where a mark or a word ends it; else it is the beginning of a title ("Phase I study"). */
const ENDS = String.raw`(?=\s*(?:[,;:.&]|\(\s?(?:19|20)\d|and\b|et\b|und\b|等|$))`;
const INITIALS = String.raw`\p{Lu}(?:[\s-]?\p{Lu}){0,3}(?!\p{L})`;
const DOTTED = String.raw`(?:\p{Lu}\.[\s-]?){1,5}`;

const at = (pattern: string): RegExp => new RegExp(pattern, 'uy');

/** "Xie L", "van der Graaf WTA", "XIE L X", "Xie, L.-X." */
const SURNAME_FIRST = at(String.raw`((?:${WORD}\s+){0,4}${WORD}),?\s+(?:${DOTTED}${SUFFIX}|${INITIALS}${SUFFIX}${ENDS})`);
/** "Xie, L." that follows another such name without a mark between. */
const SURNAME_COMMA = at(String.raw`(${PARTICLES}${WORD}),\s+${DOTTED}`);
/** "L.X. Xie", "W. T. A. van der Graaf" */
const INITIALS_FIRST = at(String.raw`${DOTTED}(${PARTICLES}${CAPITALISED}(?:(?:\s${CAPITALISED}){1,2}(?=\s*[,;&]))?)${SUFFIX}${ENDS}`);
/** "Lixia Xie", "Lixia M. van der Xie" */
const IN_FULL = at(
  String.raw`(\p{Lu}[\p{L}'’-]{1,40}(?:\s+\p{Lu}\.?){0,2}\s+${PARTICLES}${CAPITALISED}(?:\s${CAPITALISED})?)${SUFFIX}${ENDS}`,
);
/** "Xie, Lixia": only the first author stands so. */
const TURNED = at(String.raw`(${PARTICLES}${CAPITALISED}),\s+\p{Lu}[\p{L}'’-]{1,40}(?:\s+\p{Lu}\.?){0,2}${ENDS}`);
const HAN = at(String.raw`(\p{Script=Han}{1,8}·\p{Script=Han}{1,8}|\p{Script=Han}{2,3}(?=\s*等)|\p{Script=Han}{2,4}(?=\s*[,;、.:(\s]))`);

const HAS_MIDDLE = /\s\p{Lu}\.\s/u;

const OTHERS = at(String.raw`[\s,;]*(?:and\s+others\b|et\.?\s*al\b|\[et\s+al\.?\]|等)`);
const BETWEEN = at(String.raw`\s*(?:[,;、]\s*(?:(?:and|und|y)\s|&)?|(?:and|und|y)\s|&)\s*`);
const EDITORS = at(String.raw`[\s.,]*\(?\b(?:eds?|editors?)\b\.?\)?`);
const BEHALF = at(String.raw`[\s,;]*(?:for|on behalf of)\s+(?:the\s+)?[^.:]{1,150}(?=[.:])`);
const GROUPS = at(String.raw`\s*;[^.]{1,3000}(?=\.{1,3}\s)`);
const YEAR_AHEAD = at(
  String.raw`\s*(?:[(\[]\s*(?:19|20)\d{2}[a-z]?(?:,?\s\p{L}{3,9}\.?(?:\s\d{1,2})?)?\s*[)\]][\s.,:;]*|(?:19|20)\d{2}[a-z]?[.,:;]\s*)`,
);

/** What a group that signs a work ends in. */
const GROUP =
  '(?:Groups?|GROUP|Committee|Consortium|Network|Investigators?|Organi[sz]ation|Society|Association|Team|Collaborat(?:ive|ors?|ion)|Institute|Federation|Intergroup|协作组|工作组|学会|委员会|专家组|协会|编写组)';
const GROUP_AHEAD = at(String.raw`([^.:;]{0,120}?${GROUP})(?:\s+(?:of|for|on)\s[^.:;,]{1,80})?(?:\s*\([^()]{1,30}\))?(?=\s*[.:,;])`);

/** "et al; Some Study Group." */
const SIGNED = at(String.raw`\s*;[^.;]{0,200}?${GROUP}[^.]{0,200}(?=\.\s)`);

const MOST_AUTHORS = 2000;

/** @param citation with its punctuation in half width */
export function authorsOf(citation: string): CitedAuthors | undefined {
  // "Xie L. Title" is no name in full, "Lixia M. Xie, Jun Xu" is.
  const inFull = namesInFull(citation);
  const isInFull = inFull !== undefined && (HAS_MIDDLE.test(citation.slice(0, inFull.end)) || !personAt(citation, 0));
  const first = isInFull ? inFull : (personAt(citation, 0) ?? groupAt(citation, 0));
  if (!first) return undefined;
  let last = first;
  for (let count = 0; count < MOST_AUTHORS; count++) {
    const next = nameAfter(citation, last, isInFull);
    if (!next) break;
    last = next;
  }
  return { families: first.families, ...startOfTitle(citation, { ...last, end: endOfGroups(citation, last.end, last === first) }) };
}

/** What a publication's author is filed under. @param name as PubMed or a page prints it */
export function familiesOf(name: string): string[] {
  const found = personAt(name, 0) ?? groupAt(name, 0);
  if (found) return [...found.families];
  const words = name.replace(/^the\s+/i, '').match(new RegExp(WORD, 'gu')) ?? [];
  return filed(matchAt(IN_FULL, name, 0)?.[0] === name ? eitherEnd(words) : words.slice(0, 1));
}

interface Name {
  /** Of the first author; none of those after. */
  readonly families: readonly string[];
  readonly end: number;
  /** Ends in the full stop of an initial, which may be the one that ends the authors too. */
  readonly isDotted: boolean;
}

function personAt(text: string, start: number): Name | undefined {
  for (const pattern of [INITIALS_FIRST, SURNAME_FIRST, HAN]) {
    const found = matchAt(pattern, text, start);
    if (found) return { families: filed([firstWord(found[1])]), end: pattern.lastIndex, isDotted: found[0].trimEnd().endsWith('.') };
  }
  return undefined;
}

function groupAt(text: string, start: number): Name | undefined {
  const found = matchAt(GROUP_AHEAD, text, start);
  return found && { families: filed([firstWord(found[1]?.replace(/^the\s+/i, ''))]), end: GROUP_AHEAD.lastIndex, isDotted: false };
}

/** Names written out are known by there being several: one alone may be a title ("Soft Tissue Sarcoma. 2020"). */
function namesInFull(text: string): Name | undefined {
  const found = matchAt(TURNED, text, 0) ?? matchAt(IN_FULL, text, 0);
  if (!found) return undefined;
  const end = found[0].length;
  if (!matchAt(OTHERS, text, end) && !nameAfter(text, { families: [], end, isDotted: false }, true)) return undefined;
  const words = found[1]?.match(new RegExp(WORD, 'gu')) ?? [];
  return { families: filed(found[0].includes(',') ? [words[0]] : eitherEnd(words)), end, isDotted: false };
}

function nameAfter(text: string, { end, isDotted }: Name, isInFull: boolean): Name | undefined {
  if (matchAt(OTHERS, text, end)) return undefined;
  const between = matchAt(BETWEEN, text, end);
  if (between) {
    const start = BETWEEN.lastIndex;
    if (isInFull && matchAt(IN_FULL, text, start)) return { families: [], end: IN_FULL.lastIndex, isDotted: false };
    return personAt(text, start) ?? (between[0].includes(';') ? undefined : groupAt(text, start));
  }
  const pattern = isDotted ? SURNAME_COMMA : HAN;
  const blanks = text.startsWith(' ', end) ? 1 : 0;
  const isApart = blanks > 0 || text.startsWith(' ', end - 1);
  return isApart && matchAt(pattern, text, end + blanks) ? { families: [], end: pattern.lastIndex, isDotted } : undefined;
}

/** PubMed lists groups behind a semicolon, up to the full stop; where semicolons part the authors, the title may stand there. */
function endOfGroups(text: string, end: number, isAlone: boolean): number {
  const found = matchAt(GROUPS, text, end);
  return found && (isAlone || !text.slice(0, end).includes(';')) ? GROUPS.lastIndex : end;
}

function startOfTitle(text: string, { end: ofNames }: Name): Omit<CitedAuthors, 'families'> {
  const others = matchAt(OTHERS, text, ofNames) ? [OTHERS, SIGNED] : [];
  const passed = [...others, EDITORS, BEHALF].reduce((end, pattern) => (matchAt(pattern, text, end) ? pattern.lastIndex : end), ofNames);
  const mark = /^[\s.,:;]*/.exec(text.slice(passed, passed + 8))?.[0] ?? '';
  const end = passed + mark.length;
  const year = matchAt(YEAR_AHEAD, text, end);
  if (year) return { end: YEAR_AHEAD.lastIndex, isByComma: false, year: Number(/\d{4}/.exec(year[0])?.[0]) };
  return { end, isByComma: /,\s*$/.test(mark) };
}

function matchAt(pattern: RegExp, text: string, start: number): RegExpExecArray | undefined {
  pattern.lastIndex = start;
  return pattern.exec(text) ?? undefined;
}

const IS_PARTICLE = new RegExp(`^${PARTICLE}$`, 'u');

/** A family name stands last in the West and first in the East, and begins with its particle ("van Dijk"). */
const eitherEnd = (words: readonly string[]): (string | undefined)[] => [
  words[0],
  words.slice(1).find((word) => IS_PARTICLE.test(word)) ?? words.at(-1),
];

const firstWord = (text: string | undefined): string | undefined => /[\p{L}'’-]+/u.exec(text ?? '')?.[0];

const filed = (names: readonly (string | undefined)[]): string[] => [
  ...new Set(names.flatMap((name) => (name ? [fold(name)].filter(Boolean) : []))),
];
