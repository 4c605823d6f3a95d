import { isClosedValue } from '../closed-values.js';
import { present } from '../present.js';
import { referenceOf } from '../review/references.js';
import { dateOf } from '../values.js';
import { armList, armTable, isArmLine } from './arm-table.js';
import type { Block } from './block.js';
import { typedLabel, type Unglued, unglueInterventions, unglueNames } from './glued.js';
import type { Layout, Shape } from './layout.js';
import { outcomesIn } from './outcome-lines.js';
import type { PageDraft } from './page-draft.js';
import { joined, paragraphsOf } from './page-text.js';
import { placesOf } from './places.js';

/** A label of an arm may begin with its number. */
const MARK = /^[-–—•●▪◦‣·*]\s+/;
const BULLET = /^(?:[-–—•●▪◦‣·*]|\d{1,2}[.)、])\s+/;

type Fill = (draft: PageDraft, block: Block, layout: Layout, lines: readonly string[]) => void;

/** Reads one block into the draft. Text that no field takes is kept out, with a warning. */
export function readBlock(draft: PageDraft, block: Block, layout: Layout): void {
  if (!block.known) draft.warn(`unknown heading "${block.printed}"; its text was kept out`);
  if (!block.heading || !block.known) return;
  const { shape, field } = block.heading;
  if (shape === 'start') draft.open(field);
  const isText = shape === 'text' || shape === 'titled' || shape === 'references' || shape === 'outcomes';
  const bullet = shape === 'arms' || shape === 'armTable' ? MARK : BULLET;
  const lines = block.lines.map((line) => (isText ? line : line.replace(bullet, ''))).filter((line) => !isNoValue(draft, line));
  FILLS[shape]?.(draft, block, layout, lines);
}

const FILLS: Partial<Record<Shape, Fill>> = {
  value: (draft, block, layout, lines) => {
    const [value, ...stray] = lines.filter((line) => line !== '');
    if (value !== undefined) assign(draft, block, [value]);
    if (stray.length > 0 && layout.preface !== 'prose')
      draft.warn(`${stray.length} line(s) below "${block.printed}" were not understood and kept out`);
  },
  text: (draft, block, layout, lines) => assignText(draft, block, joined(lines, layout)),
  titled: (draft, block, layout, lines) => assignText(draft, block, `${block.printed}:\n${joined(lines, layout)}`),
  list: (draft, block, _layout, lines) =>
    assign(
      draft,
      block,
      lines.filter((line) => line !== ''),
    ),
  words: (draft, block, _layout, lines) =>
    assign(
      draft,
      block,
      lines
        .join(' ')
        .split(/\s*[,;，；、|]\s*/)
        .map((word) => word.trim())
        .filter((word) => word !== ''),
    ),
  arms: (draft, _block, _layout, lines) => addArms(draft, lines, !lines.some((line) => /\t| \| /.test(line))),
  armTable: (draft, _block, _layout, lines) => addArms(draft, lines, false),
  outcomes: (draft, block, _layout, lines) => {
    const priority =
      block.heading?.field === 'primaryOutcomes' ? 'primary' : block.heading?.field === 'secondaryOutcomes' ? 'secondary' : 'other';
    const read = outcomesIn(lines, priority, draft.layouts.words);
    draft.outcomes.push(...read.outcomes);
    for (const warning of read.warnings) draft.warn(warning);
  },
  sites: (draft, block, _layout, lines) => {
    const places = placesOf(lines, draft.layouts.words, true);
    draft.sites.push(...places.sites);
    if (places.rest.length > 0) draft.warn(`${places.rest.length} line(s) below "${block.printed}" are no site and were kept out`);
    for (const warning of places.warnings) draft.warn(warning);
  },
  references: (draft, _block, layout, lines) =>
    draft.references.push(...paragraphsOf(lines, layout).flatMap((line) => referenceOf(line) ?? [])),
};

function isNoValue(draft: PageDraft, line: string): boolean {
  return draft.layouts.words.get('no-value')?.has(line.toLowerCase()) ?? false;
}

function labelsOf(draft: PageDraft): string[] {
  return draft.interventions.map((intervention) => intervention.label);
}

function addArms(draft: PageDraft, lines: readonly string[], isList: boolean): void {
  const named = lines.some((line) => isArmLine(line, draft.layouts.words));
  const read = (isList || named ? armList : armTable)(lines, labelsOf(draft), draft.layouts.words);
  draft.arms.push(...read.arms);
  for (const warning of read.warnings) draft.warn(warning);
}

function assignText(draft: PageDraft, block: Block, text: string): void {
  if (text.trim() === '' || !block.heading) return;
  if (block.heading.field.includes('.')) assign(draft, block, [text]);
  else if (['title', 'officialTitle', 'acronym'].includes(block.heading.field)) draft.set(block.heading.field, text.replace(/\s+/g, ' '));
  else draft.append(block.heading.field, text);
}

function assign(draft: PageDraft, block: Block, values: readonly string[]): void {
  const field = block.heading?.field ?? '';
  const first = values[0] ?? '';
  if (first === '') return;
  const [group = '', part] = field.split('.');
  if (part !== undefined && block.section === group) draft.member(group, part, values, block.heading?.shape === 'list');
  else if (ADDERS[field]) ADDERS[field](draft, values);
  else if (isClosedValue(field, first)) draft.set(field, first);
  else draft.warn(`"${first.slice(0, 60)}" is no value of ${field} and was left out`);
}

/** Fields whose values are more than one text. */
const ADDERS: Readonly<Record<string, (draft: PageDraft, values: readonly string[]) => void>> = {
  registryIds: (draft, values) => {
    for (const value of values) if (!draft.identify(value)) draft.secondaryIds.push(value);
  },
  secondaryIds: (draft, values) => {
    draft.secondaryIds.push(...values);
  },
  phases: (draft, values) => {
    draft.phases.push(...values.filter((value) => isClosedValue('phases', value)));
    for (const value of values) if (!isClosedValue('phases', value)) draft.warn(`"${value.slice(0, 60)}" is no phase and was left out`);
  },
  conditions: (draft, values) => {
    draft.conditions.push(...values.flatMap((value) => split(draft, value.split(/\s*[|;；•·]\s*/).map(unglueNames))));
  },
  keywords: (draft, values) => {
    draft.keywords.push(...values);
  },
  collaborators: (draft, values) => {
    draft.collaborators.push(...values.map((name) => ({ name })));
  },
  interventions: (draft, values) => {
    for (const item of values.flatMap((value) => split(draft, [unglueInterventions(value, draft.layouts.words)]))) {
      draft.interventions.push({ ...typedLabel(item, draft.layouts.words), otherNames: [], arms: [] });
    }
  },
  ages: (draft, values) => {
    const [from, to] = (values[0] ?? '').split(/\s*(?:-|–|to|至|~)\s*/i);
    const unit = /[A-Za-z岁]+/.exec(values[0] ?? '')?.[0] ?? '';
    if (from !== undefined && /\d/.test(from)) draft.set('minimumAge', /[A-Za-z岁]/.test(from) ? from : `${from} ${unit}`);
    if (to !== undefined && /\d/.test(to)) draft.set('maximumAge', to.replace(/\s*\(.*$/, ''));
  },
  version: (draft, values) => {
    for (const [field, value] of Object.entries(present({ version: dateOf(values[0] ?? '') }))) draft.set(field, value);
  },
  url: (draft, values) => {
    draft.set('url', values[0] ?? '');
  },
};

function split(draft: PageDraft, read: readonly Unglued[]): string[] {
  for (const { items, uncertain } of read)
    if (uncertain) draft.warn(`"${(items[0] ?? '').slice(0, 80)}" may be several names printed as one`);
  return read.flatMap(({ items }) => items).filter((item) => item !== '');
}
