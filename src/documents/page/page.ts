import { documentId } from '../document-id.js';
import { phaseWordsIn } from '../phases.js';
import { present } from '../present.js';
import type { ReadDocument } from '../record.js';
import { armsInText } from './arms-in-text.js';
import type { Block } from './block.js';
import { blocksOf } from './blocks.js';
import { idsInText } from './ids-in-text.js';
import type { Layouts } from './layout.js';
import { withoutMenuHeadings } from './menu-headings.js';
import { withoutNamedPeople } from './named-people.js';
import { writesDayFirst } from './page-dates.js';
import { PageDraft, recordOf } from './page-draft.js';
import { readBlock } from './page-fields.js';
import type { Layout } from './page-layout.js';
import { pageLines } from './page-lines.js';
import { closeMembers } from './page-members.js';
import { readProse } from './prose-page.js';
import { withSitesAfterContacts } from './sites-after-contacts.js';
import { readTitle } from './title-lines.js';

/** A page as it came: its name, its bytes for its id, and its text. */
export interface PageText {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly text: string;
}

/** Reads the page of a trial by its layout's rows. What no heading claims becomes a warning, never a value. */
export function readPage(page: PageText, layout: Layout, layouts: Layouts): ReadDocument {
  const lines = pageLines(page.text, layout, layouts.words);
  const draft = new PageDraft(layouts, layout.dayFirst || writesDayFirst(lines));
  const blocks = withSitesAfterContacts(
    withoutNamedPeople(withoutMenuHeadings(blocksOf(lines, layout), layouts.words), layouts.words),
    layouts.words,
  );
  if (layout.preface === 'prose') readProse(draft, blocks);
  else readTitle(draft, blocks, layout);
  for (const block of inReadingOrder(blocks)) readBlock(draft, block, layout);
  closeMembers(draft);
  if (draft.arms.length === 0)
    draft.arms.push(...armsInText([draft.scalars.summary, draft.scalars.description, ...strays(blocks)].join('\n')));
  takePhasesOfTitle(draft);
  // A page that only links its registry record says by the link which trial it is about.
  if (draft.registryIds.length === 0 && draft.scalars.url !== undefined) draft.identify(draft.scalars.url);
  for (const id of draft.registryIds.length === 0 ? idsInText(lines, layout) : []) draft.identify(id);
  const record = recordOf(draft);
  return {
    document: {
      id: documentId(page.bytes),
      name: page.name,
      format: 'page',
      source: layout.source,
      ...present({ url: record.url, version: record.version }),
      warnings: draft.warnings,
    },
    records: [record],
  };
}

/** What stands below values and has no heading of its own. */
const strays = (blocks: readonly Block[]): string[] =>
  blocks.flatMap(({ heading, lines }) => (heading?.shape === 'value' ? lines.filter((line) => line !== '').slice(1) : []));

/** Where no field of a page tells the phase, its titles may. */
function takePhasesOfTitle(draft: PageDraft): void {
  const titles = [draft.scalars.title ?? '', draft.scalars.officialTitle ?? ''];
  if (draft.phases.length === 0) draft.phases.push(...new Set(titles.flatMap(phaseWordsIn)));
}

/** Arms and their tables are split by the interventions' labels, wherever on the page those stand. */
function inReadingOrder(blocks: readonly Block[]): Block[] {
  const needsLabels = (block: Block): boolean => block.heading?.shape === 'arms' || block.heading?.shape === 'armTable';
  return [...blocks.filter((block) => !needsLabels(block)), ...blocks.filter(needsLabels)];
}
