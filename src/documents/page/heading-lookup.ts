import { onceFor } from '../../once.js';
import { simplified } from '../../simplified.js';
import { type Heading, headingKey } from './heading.js';
import type { Layout } from './page-layout.js';

/** "A.3.1 Full title", "二、受试者信息", "(1) Endpoints": the number in front of a heading says only where it stands. */
const NUMBERING =
  /^(?:[A-Z]\.(?:\d{1,2}(?:\.\d{1,2}){0,4})?|\d{1,2}(?:\.\d{1,2}){0,4}[.)、]?|[（(]?[一二三四五六七八九十\d]{1,3}[)）、.])\s*(?=[\p{L}])/u;
/** "Primary outcome [1]", "Countries (3)", "Interventions/Control_1", "Intervention1"; "Phase 2" is no second phase. */
const ORDINAL = /\s*\[\d{1,2}\]$|\s*[(（]\d{1,3}[)）]$|_\d{1,2}$|(?<=\p{L})\d{1,2}$/u;

/** The heading that some words are, in the section that is open or anywhere; numbers around it and words that only qualify it do not count. */
export function lookUp(text: string, section: string, layout: Layout): Heading | undefined {
  const known = foundIn(layout);
  if (known.size > MOST_KEPT) known.clear();
  const key = `${section}\t${text}`;
  const before = known.get(key);
  if (before !== undefined) return before ?? undefined;
  const found = search(text, section, layout);
  known.set(key, found ?? null);
  return found;
}

/** A page is gone through several times; what its lines are is remembered, for so many lines at most. */
const MOST_KEPT = 4_000;
const foundIn = onceFor((_: Layout) => new Map<string, Heading | null>());

function search(text: string, section: string, layout: Layout): Heading | undefined {
  const found = exactly(text, section, layout) ?? unqualified(text, section, layout);
  if (found) return found;
  const worded = otherwise(text, section, layout);
  if (worded) return worded;
  const begun = begins(text, layout);
  if (begun) return begun;
  const bare = text.replace(NUMBERING, '').replace(ORDINAL, '').trim();
  if (bare !== text && bare !== '')
    return exactly(bare, section, layout) ?? unqualified(bare, section, layout) ?? otherwise(bare, section, layout);
  return countedSection(text, section, layout) ?? registryHeading(text, layout);
}

/** Words around the name of a registry in the heading of its ids. */
const OF_IDS =
  /\b(?:registration|registry|register|trial|study|record|identifier|identification|id|number|no|nr|code)\b\.?|[#:()（）：]|(?:临床试验|临床研究)?(?:登记|注册)?(?:编号|号码|号)/gi;

/** "DRKS registration number", "ISRCTN 注册号": the name of a registry with the words of an id. */
function registryHeading(text: string, layout: Layout): Heading | undefined {
  if (text.length > 60) return undefined;
  const name = simplified(text).replace(OF_IDS, ' ').replace(/\s+/g, ' ').trim().toLowerCase();
  const isRegistry =
    name !== '' && name.length < text.trim().length && layout.registries.some((registry) => registry.name.toLowerCase() === name);
  return isRegistry ? { section: '', heading: text, field: 'registryIds', shape: 'value' } : undefined;
}

/** "Primary Outcome(s) 2": groups of headings are counted. */
function countedSection(text: string, section: string, layout: Layout): Heading | undefined {
  const bare = text.replace(/ \d{1,2}\s*:?$/, '');
  const heading = bare === text ? undefined : exactly(bare, section, layout);
  return heading?.shape === 'section' || heading?.shape === 'start' ? heading : undefined;
}

/** Whether a line begins with a number as list items do ("3. Age"); letters and Chinese numerals number headings alone. */
export function isNumberedItem(line: string): boolean {
  return /^[（(]?\d{1,2}[.)、）]/.test(line);
}

function exactly(text: string, section: string, layout: Layout): Heading | undefined {
  return layout.headings.get(headingKey(section, text)) ?? (section === '' ? undefined : layout.headings.get(headingKey('', text)));
}

/** "Expected Trial Start Date" is "Start Date": what qualifies a heading is dropped, all of it or all but one word. */
function unqualified(text: string, section: string, layout: Layout): Heading | undefined {
  const words = text.trim().split(/\s+/, 8);
  const isQualifier = (word: string): boolean => layout.qualifiers.has(word.toLowerCase().replace(/[():?]/g, ''));
  const dropped = words.flatMap((word, at) => (isQualifier(word) ? [at] : []));
  if (words.length > 6 || dropped.length === 0 || dropped.length === words.length) return undefined;
  const kept = [undefined, ...dropped].map((spared) => words.filter((_, at) => at === spared || !dropped.includes(at)).join(' '));
  return kept.flatMap((wording) => exactly(wording, section, layout) ?? []).find((heading) => heading.shape !== 'inner');
}

/** Headings that go on with a name of the page's own ("Keywords provided by *"). */
const openEnded = onceFor(({ headings }: Layout) =>
  [...headings.values()]
    .filter(({ heading }) => heading.endsWith(' *'))
    .map((heading) => [heading.heading.slice(0, -1).toLowerCase(), heading] as const),
);

function begins(text: string, layout: Layout): Heading | undefined {
  const folded = text.toLowerCase();
  return openEnded(layout).find(([start]) => folded.startsWith(start))?.[1];
}

const OF_TRIAL = /\s+(?:of|in|for) (?:(?:the|this) )?(?:trial|study)\b/gi;

/** British or American, "of the study" or not, "关键入选标准" or "入选标准": the same heading worded otherwise. */
function otherwise(text: string, section: string, layout: Layout): Heading | undefined {
  const american = text
    .replace(/(organ|random)is/gi, '$1iz')
    .replace(/centre/gi, 'center')
    .replace(/enrolment/gi, 'enrollment')
    .replace(/tumour/gi, 'tumor');
  const alone = american.replace(OF_TRIAL, '').replace(/^(?:the|main|key) /i, '');
  const han = text.replace(/^(?:关键|目标|主要|本研究|本试验)/u, '').replace(/(?:要求|如下|情况|信息)\s*[:：]?$/u, '');
  const [, everywhere = '', country = ''] = /^(.+?)\s*[(（]([^()（）]{2,40})[)）]\s*:?$/.exec(american) ?? [];
  const local = layout.words.get('country')?.has(country.toLowerCase()) ? everywhere.replace(OF_TRIAL, '') : '';
  const number = american.replace(/\s*(?:#|\b(?:no|nr)\.?)\s*:?$/i, ' number');
  const wordings = [american, alone, han, local, number].filter((wording) => wording !== text && wording.trim() !== '');
  return wordings.flatMap((wording) => exactly(wording, section, layout) ?? unqualified(wording, section, layout) ?? [])[0];
}
