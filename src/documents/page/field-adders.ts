import { readsAsPerson } from '../personal.js';
import { present } from '../present.js';
import { countOf } from '../values.js';
import { countriesOn } from './countries.js';
import { type Unglued, unglueInterventions, unglueNames } from './glued.js';
import { agesIn } from './page-ages.js';
import { datesIn, plainDate } from './page-dates.js';
import type { PageDraft } from './page-draft.js';
import { isValueOf, meaningOf } from './printed-values.js';

type Adder = (draft: PageDraft, values: readonly string[]) => void;

/** Puts the values of a field into the draft; a value that the field cannot have is left out with a warning. */
export function addValues(draft: PageDraft, field: string, values: readonly string[]): void {
  const printed = values[0] ?? '';
  if (printed === '') return;
  const first = field.endsWith('Date') ? plainDate(printed, draft.dayFirst) : printed;
  const meaning = meaningOf(draft.layouts, field, first);
  const adder = ADDERS[field];
  if (adder) adder(draft, values);
  else if (isValueOf(NO_TABLE, field, first)) draft.assign(field, first);
  else if (meaning !== undefined) draft.assign(field, meaning);
  else if (field === 'primaryPurpose' && first.length > LONGEST_PURPOSE) draft.append('summary', values.join('\n'));
  else if (!takeDesign(draft, first)) draft.warn(`"${first.slice(0, 60)}" is no value of ${field} and was left out`);
}

/** A purpose of more than a word or two is told, not chosen. */
const LONGEST_PURPOSE = 40;

/** The source's own word stays where it is understood without the table. */
const NO_TABLE = { values: new Map<string, string>() };

const DESIGN_FIELDS: readonly string[] = ['allocation', 'interventionModel', 'masking', 'phases', 'studyType', 'primaryPurpose'];

/** "Open label, randomised, phase 2": a design told in one line, each part of which is a value of some field. */
function takeDesign(draft: PageDraft, text: string): boolean {
  const parts = text.slice(0, 300).split(/\s*[,;，；]\s*/);
  const taken = parts.map((part) => {
    const field = DESIGN_FIELDS.find((name) => isValueOf(draft.layouts, name, part));
    if (field === undefined) return false;
    if (field !== 'phases' || draft.phases.length === 0) addValues(draft, field, [part]);
    return true;
  });
  return parts.length > 1 && taken.some(Boolean);
}

/** Fields whose values are more than one text, or are read out of one. */
const ADDERS: Readonly<Record<string, Adder>> = {
  registryIds: (draft, values) => {
    for (const value of values) {
      if (!draft.identify(value)) addSecondaryId(draft, value);
    }
  },
  secondaryIds: (draft, values) => {
    for (const value of values) addSecondaryId(draft, value);
  },
  phases: (draft, values) => {
    for (const value of values) {
      if (isValueOf(draft.layouts, 'phases', value))
        draft.phases.push(...(meaningOf(draft.layouts, 'phases', value)?.split(', ') ?? [value]));
      else draft.warn(`"${value.slice(0, 60)}" is no phase and was left out`);
    }
  },
  conditions: (draft, values) => {
    const named = values.flatMap((line, at) => conditionsOn(draft, line, at));
    for (const value of named.flatMap((text) => split(draft, text.split(/\s*[|;；•·]\s*/).map(unglueNames))))
      if (/\p{L}/u.test(value)) draft.conditions.push(value);
  },
  countries: (draft, values) => {
    const named = values.flatMap((value) => countriesOn(value, draft.layouts.words));
    if (named.length === 0) draft.warn('a list of countries names none that is known and was left out');
    draft.countries.push(...named);
  },
  keywords: (draft, values) => {
    for (const value of values) draft.keywords.push(value);
  },
  collaborators: (draft, values) => {
    for (const name of values) if (isHouse(draft, name)) draft.collaborators.push({ name });
  },
  'sponsor.name': (draft, values) => {
    if (isHouse(draft, values[0] ?? '')) draft.set('sponsor.name', values[0] ?? '');
  },
  interventions: (draft, values) => {
    const printed = values.flatMap(namesIn);
    for (const item of printed.flatMap((value) => split(draft, [unglueInterventions(value, draft.layouts.words)]))) draft.give(item);
  },
  enrollment: (draft, values) => {
    // A plan in parts states its whole first.
    const [value = ''] = values;
    const whole = value.length > 60 ? value.split(/[;；]/)[0]?.slice(-60) : value;
    if (countOf(whole ?? '') !== undefined) draft.set('enrollment', whole ?? '');
    else draft.warn(`"${value.slice(0, 60)}" is no value of enrollment and was left out`);
  },
  ages: (draft, values) => {
    for (const [field, age] of Object.entries(agesIn(values.join(' ')))) draft.set(field, age as string);
  },
  ageBand: (draft, values) => draft.ageBands.push(...values),
  female: (draft, values) => draft.sexes.push(...values),
  male: (draft, values) => draft.sexes.push(...values),
  minimumAge: (draft, values) => setAge(draft, 'minimumAge', values),
  maximumAge: (draft, values) => setAge(draft, 'maximumAge', values),
  dates: (draft, values) => {
    const [from, to] = datesIn(values.join(' '));
    if (/\d{4}/.test(from)) draft.assign('startDate', from);
    if (to !== undefined && /\d{4}/.test(to)) draft.assign('completionDate', to);
  },
  recruitmentStatus: (draft, values) => {
    const [value = ''] = values;
    if (isValueOf(NO_TABLE, 'status', value)) draft.recruitmentStatus = value;
    else draft.recruitmentStatus = meaningOf(draft.layouts, 'status', value) ?? draft.recruitmentStatus;
  },
  version: (draft, values) => {
    if (/\d{4}/.test(values[0] ?? '')) draft.assign('version', values[0] ?? '');
  },
};

/** A number of anybody's: figures, or one word of capitals ("EURAMOS"); words with a figure among them are a sentence. */
function addSecondaryId(draft: PageDraft, value: string): void {
  const isId = /^[\p{Lu}\d][\p{Lu}\d_/.-]*$/u.test(value) || (/\d/.test(value) && (/\d{3}/.test(value) || value.split(/\s+/).length <= 3));
  if (isId && value.length <= LONGEST_ID) draft.secondaryIds.push(value);
  else draft.warn('a line that is no id stands below the heading of one and was left out');
}

const LONGEST_ID = 200;

/** A table of terms: the MedDRA level of a term stands behind it. */
const MEDDRA = /\t([^\t]+)\t(?:LLT|PT|HLT|HLGT)$/;

/** The conditions on a line of a list: names, or rows of a table of MedDRA's terms; other rows and a sentence below the names are no condition. */
function conditionsOn(draft: PageDraft, line: string, at: number): string[] {
  const cells = line.split('\t');
  const term = line.length > 2_000 ? undefined : MEDDRA.exec(line)?.[1];
  if (term !== undefined) return [term.trim()];
  const isSentence = at > 0 && line.length > LONGEST_NAME && /[.。]$/.test(line);
  if (cells.length < 3 && !isSentence) return [line];
  draft.warn('a line that is no condition stands below the heading of one and was left out');
  return [];
}

const LONGEST_NAME = 100;

/** "A, B" and "甲、乙" are names in a row; what bears figures or brackets is told of one. */
function namesIn(value: string): string[] {
  if (/[（(\d]/.test(value)) return [value];
  const parts = value.split(/\s*[、；;]\s*/);
  const names = value.split(/\s*,\s*/);
  const areNames = parts.length === 1 && !/[:：]/.test(value) && names.every((name) => /^\p{Lu}\S*(?: \S+){0,2}$/u.test(name));
  return areNames ? names : parts;
}

function setAge(draft: PageDraft, field: 'minimumAge' | 'maximumAge', values: readonly string[]): void {
  const { minimumAge, maximumAge } = agesIn(values.join(' '));
  for (const [name, age] of Object.entries(present({ [field]: minimumAge ?? maximumAge }))) draft.set(name, age ?? '');
}

/** People who stand as sponsors are not named. */
function isHouse(draft: PageDraft, name: string): boolean {
  const isPerson = readsAsPerson(name, draft.layouts.words, true);
  if (isPerson) draft.warn('a person stands as sponsor; the name was left out');
  return !isPerson;
}

function split(draft: PageDraft, read: readonly Unglued[]): string[] {
  for (const { items, uncertain } of read)
    if (uncertain) draft.warn(`"${(items[0] ?? '').slice(0, 80)}" may be several names printed as one`);
  return read.flatMap(({ items }) => items).filter((item) => item !== '');
}
