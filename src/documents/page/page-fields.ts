import { referenceOf } from '../review/references.js';
import { armList, isArmLine, listsArms } from './arm-list.js';
import { armTable } from './arm-table.js';
import type { Block } from './block.js';
import { addValues } from './field-adders.js';
import type { Shape } from './heading.js';
import { outcomesIn } from './outcome-lines.js';
import type { PageDraft } from './page-draft.js';
import type { Layout } from './page-layout.js';
import { joined, paragraphsOf } from './page-text.js';
import { mayNameSomebody } from './personal-headings.js';
import { placesOf, sitesOn } from './site-lines.js';

/** A label of an arm may begin with its number. */
const MARK = /^[-–—•●▪◦‣·*]\s+/;
const BULLET = /^(?:[-–—•●▪◦‣·*]|\d{1,2}[.)、])\s+/;

/** Above each member of a list may stand its number. */
const COUNTER = /^\d{1,2}[.)、]?$/;
const COUNTED: readonly Shape[] = ['list', 'arms', 'armTable', 'outcomes', 'sites'];

type Fill = (draft: PageDraft, block: Block, layout: Layout, lines: readonly string[]) => void;

/** Reads one block into the draft. Text that no field takes is kept out, with a warning. */
export function readBlock(draft: PageDraft, block: Block, layout: Layout): void {
  if (!block.known) {
    const said = mayNameSomebody(block.printed, layout) ? 'that may name somebody' : `"${block.printed}"`;
    draft.warn(`unknown heading ${said}; its text was kept out`);
  }
  if (!block.heading || !block.known) return;
  const { shape, field } = block.heading;
  if (shape === 'start' || shape === 'member') draft.open(field.split('.')[0] ?? '');
  const isText = shape === 'text' || shape === 'titled' || shape === 'references' || shape === 'outcomes';
  const bullet = shape === 'arms' || shape === 'armTable' ? MARK : BULLET;
  const bare = block.lines.map((line) => (isText ? line : line.replace(bullet, '').replace(/\*\*/g, '')));
  const isCounted = COUNTED.includes(shape);
  const lines = bare.filter((line) => !isNoValue(draft, line, field) && !(isCounted && COUNTER.test(line)));
  FILLS[shape]?.(draft, block, layout, lines);
}

const FILLS: Partial<Record<Shape, Fill>> = {
  value: (draft, block, layout, lines) => {
    const [value, ...stray] = lines.filter((line) => line !== '');
    const unit = /^\d{1,3}$/.test(value ?? '') && /^(?:years?|months?|weeks?|days?|岁)$/i.test(stray[0] ?? '') ? stray.shift() : undefined;
    if (value !== undefined) assign(draft, block, [unit === undefined ? value : `${value} ${unit}`]);
    if (stray.length > 0 && layout.preface !== 'prose')
      draft.warn(`${stray.length} line(s) below "${block.printed}" were not understood and kept out`);
  },
  text: (draft, block, layout, lines) => {
    const isTitle = TITLES.includes(block.heading?.field ?? '');
    const own = isTitle ? titleOf(lines, layout) : lines;
    if (own.length < lines.length && lines.slice(own.length).some((line) => line !== ''))
      draft.warn(`line(s) below "${block.printed}" were not understood and kept out`);
    assignText(draft, block, joined(own, layout));
  },
  titled: (draft, block, layout, lines) => {
    const text = joined(lines, layout);
    if (text !== '') assignText(draft, block, `${block.printed}:\n${text}`);
  },
  list: (draft, block, _layout, lines) => {
    if (block.heading?.field === 'interventions' && listsArms(filled(lines))) addArms(draft, filled(lines), true);
    else assign(draft, block, filled(lines));
  },
  member: (draft, block, _layout, lines) => assign(draft, block, filled(lines)),
  words: (draft, block, _layout, lines) => assign(draft, block, filled(lines.join(' ').split(/\s*[,;，；、|]\s*/))),
  flag: (draft, block, _layout, lines) => {
    const isSo = lines.some((line) => draft.layouts.words.get('yes')?.has(line.toLowerCase()));
    if (isSo && block.heading) addValues(draft, block.heading.field, [block.heading.heading]);
  },
  arm: (draft, block, _layout, lines) =>
    (block.heading?.field === 'interventions' ? addArmOfHeading : addNamedArm)(draft, block.printed, filled(lines)),
  arms: (draft, _block, _layout, lines) => addArms(draft, lines, !lines.some((line) => /\t| \| /.test(line))),
  armTable: (draft, _block, _layout, lines) => addArms(draft, lines, false),
  outcomes: (draft, block, _layout, lines) => {
    const priority =
      block.heading?.field === 'primaryOutcomes' ? 'primary' : block.heading?.field === 'secondaryOutcomes' ? 'secondary' : 'other';
    const read = outcomesIn(listed(filled(lines).length === 1 ? filled(lines) : lines), priority, draft.layouts.words);
    for (const outcome of read.outcomes) draft.outcomes.push(outcome);
    for (const warning of read.warnings) draft.warn(warning);
  },
  sites: (draft, block, _layout, lines) => {
    const places = placesOf(
      lines.flatMap((line) => sitesOn(line, draft.layouts.words)),
      draft.layouts.words,
      true,
    );
    for (const site of places.sites) draft.sites.push(site);
    if (places.rest.length > 0) draft.warn(`${places.rest.length} line(s) below "${block.printed}" are no site and were kept out`);
    for (const warning of places.warnings) draft.warn(warning);
  },
  references: (draft, _block, layout, lines) => {
    // A citation bears its year or a number; a sentence about publications does not.
    for (const line of paragraphsOf(lines, layout).filter((text) => /\d{3}/.test(text)))
      draft.references.push(...[referenceOf(line) ?? []].flat());
  },
};

const TITLES: readonly string[] = ['title', 'officialTitle', 'acronym'];
/** "英文标题：…", "Protocol code: …". */
const LABELLED = /^\S+(?: \S+){0,3}[:：]/u;
/** "二、试验药物介绍", "3. Objectives". */
const NUMBERED = /^(?:[（(]?[一二三四五六七八九十]{1,3}[)）、.．]|\d{1,2}(?:\.\d{1,2}){0,3}[.、)] ?\D)/u;

/** A title may go on below its first line, but not past a heading that the tables do not know, a sentence or, where lines were not broken at a width, a blank. */
function titleOf(lines: readonly string[], layout: Layout): readonly string[] {
  const start = lines.findIndex((line) => line !== '');
  const ends = (line: string): boolean =>
    layout.wrapped
      ? NUMBERED.test(line)
      : line === '' || NUMBERED.test(line) || LABELLED.test(line.slice(0, 100)) || (line.length > 20 && line.endsWith('。'));
  const end = lines.findIndex((line, at) => at > start && ends(line));
  return end === -1 ? lines : lines.slice(0, end);
}

/** "ORR; PFS; OS": short measures in a row on the only line. */
function listed(lines: readonly string[]): readonly string[] {
  const [only = ''] = lines;
  const mark = /^[\p{Script=Han}、\dA-Za-z]{3,200}$/u.test(only) ? /、/ : /\s*[;；]\s*/;
  const parts = lines.length === 1 ? only.slice(0, 1_000).split(mark) : [];
  return parts.length > 1 && parts.every((part) => part.length <= 80 && !/[.。[\]]/.test(part))
    ? parts.filter((part) => part !== '')
    : lines;
}

function filled(lines: readonly string[]): string[] {
  return lines.map((line) => line.trim()).filter((line) => line !== '');
}

/** Fields in which "None" and "N/A" are values. */
const MAY_BE_NONE: readonly string[] = ['allocation', 'masking', 'phases', 'interventionModel'];

function isNoValue(draft: PageDraft, line: string, field: string): boolean {
  if (line.length > 40) return false;
  const folded = line.toLowerCase().replace(/[.。]$/, '');
  const { words } = draft.layouts;
  return (words.get('no-value')?.has(folded) || (!MAY_BE_NONE.includes(field) && words.get('no-text')?.has(folded))) ?? false;
}

function labelsOf(draft: PageDraft): string[] {
  return draft.interventions.map((intervention) => intervention.label);
}

function addArms(draft: PageDraft, lines: readonly string[], isList: boolean): void {
  const named = lines.some((line) => isArmLine(line, draft.layouts.words));
  const read = (isList || named ? armList : armTable)(lines, labelsOf(draft), draft.layouts.words);
  for (const arm of read.arms) draft.arms.push(arm);
  for (const warning of read.warnings) draft.warn(warning);
}

/** Below a heading that names an arm stand the rows of what it gives, a cell each for name and use, or prose. */
function addNamedArm(draft: PageDraft, label: string, lines: readonly string[]): void {
  const rows = lines.filter((line) => isGivenRow(draft, line));
  const description = lines.filter((line) => !isGivenRow(draft, line)).join('\n');
  const interventions = rows.map((row) => draft.give(row.split('\t')[0] ?? '', row.split('\t').slice(1).join(' ')));
  if (interventions.length > 0 || description !== '')
    draft.arms.push({ label, ...(description === '' ? {} : { description }), interventions: [...new Set(interventions)] });
}

/** A row of what is given, or its name behind the word for it; "商品名称:… | 剂型:…" tells more of the row above. */
function isGivenRow(draft: PageDraft, line: string): boolean {
  const [first = ''] = line.split('\t');
  const [label = '', ...behind] = first.split(/[:：]/);
  return behind.length === 0 ? line.includes('\t') : (draft.layouts.words.get('label-prefix')?.has(label.toLowerCase()) ?? false);
}

/** Below a heading that names an arm and promises what it gets stands an intervention on each line; a page that repeats it has another such arm. */
function addArmOfHeading(draft: PageDraft, printed: string, lines: readonly string[]): void {
  if (lines.length === 0) return;
  const again = draft.namedArms.filter(({ label = '' }) => label === printed || label.startsWith(`${printed} `)).length;
  const label = again === 0 ? printed : `${printed} ${again + 1}`;
  draft.namedArms.push({ label, interventions: [...new Set(lines.map((line) => draft.give(line)))] });
}

function assignText(draft: PageDraft, block: Block, text: string): void {
  if (text.trim() === '' || !block.heading) return;
  const { field } = block.heading;
  if (field.includes('.')) assign(draft, block, [text]);
  else if (TITLES.includes(field)) {
    // A title of a person ("Professor") is none of a trial.
    if (!draft.layouts.words.get('title')?.has(text.toLowerCase())) draft.set(field, text.replace(/\s+/g, ' '));
  } else draft.append(field, text);
}

function assign(draft: PageDraft, block: Block, values: readonly string[]): void {
  const field = block.heading?.field ?? '';
  if ((values[0] ?? '') === '') return;
  const [group = '', part] = field.split('.');
  if (part !== undefined && block.section === group) draft.member(group, part, values, block.heading?.shape === 'list');
  else addValues(draft, field, values);
}
