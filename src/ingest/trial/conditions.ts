import type { TrialRecord } from '../../documents/record.js';
import { sentencesOf } from '../../documents/sentences.js';
import type { Mention } from '../../vocabulary/vocabulary.js';
import type { DocumentReading, UnresolvedLabel } from '../reading.js';

/** A condition that a trial studies, with the source's words for it. */
export interface StudiedCondition {
  readonly id: string;
  readonly name: string;
  readonly labels: readonly string[];
  /** Stage, recurrence, age, spread. */
  readonly qualifiers: readonly string[];
}

export interface StudiedConditions {
  readonly studied: readonly StudiedCondition[];
  readonly unresolved: readonly UnresolvedLabel[];
}

/** The conditions that a record lists; on a page that lists none, those its title, else its statement of purpose, names. Eligibility is never read. */
export function studiedConditions(record: TrialRecord, reading: DocumentReading): StudiedConditions {
  const read = record.conditions.length > 0 ? record.conditions.map((label) => fromLabel(label, reading)) : fromProse(record, reading);
  const unresolved = read.filter(({ found }) => found.length === 0).map(({ label }): UnresolvedLabel => ({ kind: 'CONDITION', label }));
  return { studied: merged(read.flatMap(({ found }) => found)), unresolved };
}

interface ReadLabel {
  readonly label: string;
  readonly found: readonly StudiedCondition[];
}

/** The whole label by the ladder; else the one condition it names ("Patients with osteosarcoma"), never one of several. */
function fromLabel(label: string, { vocabulary }: DocumentReading): ReadLabel {
  const grounding = vocabulary.ground(label, ['CONDITION']);
  if (grounding)
    return { label, found: grounding.entities.map(({ id, name }) => ({ id, name, labels: [label], qualifiers: grounding.qualifiers })) };
  const named = vocabulary.mentions(label, ['CONDITION']).flatMap(({ entities }) => entities);
  const [only] = named;
  return { label, found: only && named.length === 1 ? [{ id: only.id, name: only.name, labels: [label], qualifiers: [] }] : [] };
}

/** What the titles name; else what the sentences of purpose name; else what the first sentence names that names any. */
function fromProse(record: TrialRecord, reading: DocumentReading): ReadLabel[] {
  const titles = [record.title, record.officialTitle].filter((text) => text !== undefined);
  const sentences = record.summary ? sentencesOf(record.summary) : [];
  const purpose = sentences.filter((sentence) => reading.cues.has(sentence, 'PURPOSE'));
  for (const texts of [titles, purpose, ...sentences.map((sentence) => [sentence])]) {
    const named = texts.flatMap((text) => studiedMentions(text, reading));
    if (named.length > 0)
      return named.map(({ label, entities }) => ({
        label,
        found: entities.map(({ id, name }) => ({ id, name, labels: [label], qualifiers: [] })),
      }));
  }
  return [];
}

/** Without what is only compared with, left out or spoken of as known. */
function studiedMentions(text: string, { vocabulary, cues }: DocumentReading): Mention[] {
  const barred = cues.find(text, 'NOT_STUDIED');
  if (barred.some(({ scope }) => scope === 'sentence')) return [];
  return vocabulary
    .mentions(text, ['CONDITION'])
    .filter(({ start }) => !barred.some(({ end }) => end <= start && !/[,;，；。]/.test(text.slice(end, start))));
}

function merged(found: readonly StudiedCondition[]): StudiedCondition[] {
  const byId = new Map<string, StudiedCondition>();
  for (const item of found) {
    const known = byId.get(item.id);
    const union = (a: readonly string[] = [], b: readonly string[]) => [...new Set([...a, ...b])];
    byId.set(item.id, { ...item, labels: union(known?.labels, item.labels), qualifiers: union(known?.qualifiers, item.qualifiers) });
  }
  return [...byId.values()];
}
