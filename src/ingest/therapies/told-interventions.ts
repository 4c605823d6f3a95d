import type { InterventionRecord } from '../../documents/record.js';
import type { Grounding } from '../../vocabulary/vocabulary.js';
import { type DocumentReading, THERAPY_KINDS } from '../reading.js';
import { dosesOf } from './doses.js';
import { distinct, type Given } from './given.js';
import { type ProseTherapy, therapiesGivenIn } from './prose-therapies.js';
import { givenAs, withoutGeneric } from './told-therapies.js';

/** No head of what follows is longer: "Gemcitabine and docetaxel (GD): gemcitabine 900 mg/m2 …". */
const LONGEST_HEAD = 80;
/** A sentence that begins with what is given names it this soon: "Oral pazopanib and …", "1. 口服培唑帕尼". */
const SOON = 12;

/**
 * What an intervention gives that is told in words instead of named, as registries outside of ClinicalTrials.gov do: what stands before its
 * colon, and every therapy of a sentence that names a dose, says that people get it, or begins with it. Each bears its sentence.
 */
export function fromTold({ label }: InterventionRecord, reading: DocumentReading): Given[] {
  const head = headOf(label, reading);
  const all = therapiesGivenIn(label, reading);
  const saying = sentencesSaying(all, reading);
  const told = all.filter(({ sentence }) => saying.has(sentence));
  const named = head?.entities ?? [];
  const besides = named.some(({ kind }) => kind === 'DRUG') ? told.filter(({ dose }) => dose !== undefined) : told;
  const given = besides.flatMap((item) => givenAs(item, 'what the intervention is said to give'));
  const ofName = head ? named.map((entity) => ofHead(entity, head, label, reading)) : [];
  return withoutGeneric(distinct([...given, ...ofName]), reading);
}

/** What the name before a colon means. */
function headOf(label: string, { vocabulary, definitions, cues }: DocumentReading): Grounding | undefined {
  const at = label.search(/[:：]/);
  const head = label.slice(0, at).trim();
  if (at < 1 || head.length > LONGEST_HEAD || cues.has(head, 'NOT_GIVEN') || cues.has(head, 'PLACEBO')) return undefined;
  return vocabulary.ground(head, THERAPY_KINDS, definitions);
}

function ofHead(entity: Given['entity'], head: Grounding, quote: string, { vocabulary, definitions }: DocumentReading): Given {
  const doses = dosesOf(quote, vocabulary.mentions(quote, THERAPY_KINDS, definitions));
  const dose = [...doses].find(([{ entities }]) => entities.length === 1 && entities[0]?.id === entity.id)?.[1];
  const { label, rung, why, parts } = head;
  return { entity, label, rung, why, quote, placebo: false, choice: parts === 'ALTERNATIVES', ...(dose ? { dose } : {}) };
}

/** The sentences that say what is given; names alone prove nothing ("blood samples for the levels of X and Y"). */
function sentencesSaying(told: readonly ProseTherapy[], { cues }: DocumentReading): Set<string> {
  const names = new Map<string, number>();
  for (const { sentence } of told) names.set(sentence, (names.get(sentence) ?? 0) + 1);
  const saying = told.filter(
    ({ sentence, dose, mention }) => dose !== undefined || (mention.start <= SOON && (names.get(sentence) ?? 0) > 1),
  );
  return new Set([...saying.map(({ sentence }) => sentence), ...[...names.keys()].filter((sentence) => cues.has(sentence, 'GIVEN'))]);
}
