import type { Layouts } from '../page/layout.js';
import type { SectionRecord, TrialLinkRecord } from '../record.js';
import { registryIdsIn } from '../registry-ids.js';
import { linksOf } from './markdown-inline.js';

/** The trials that an article names by a registry id, each once with the first sentence that names it, or whose words link to it. */
export function trialsNamed(sections: readonly SectionRecord[], lines: readonly string[], layouts: Layouts): TrialLinkRecord[] {
  const sentences = sections.flatMap(({ paragraphs }) => paragraphs.flat().map(({ text }) => text));
  const idsIn = (text: string): string[] => registryIdsIn(text, layouts);
  const trials = new Map<string, TrialLinkRecord>();
  for (const quote of sentences) for (const id of idsIn(quote)) if (!trials.has(id)) trials.set(id, { registryId: id, quote });
  for (const { label, address } of lines.flatMap(linksOf)) {
    const quote = sentences.find((sentence) => sentence.includes(label.trim()));
    for (const id of quote === undefined ? [] : idsIn(address))
      if (!trials.has(id)) trials.set(id, { registryId: id, ...(quote ? { quote } : {}) });
  }
  return [...trials.values()];
}
