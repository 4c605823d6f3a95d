import type { ArmRecord, TrialRecord } from '../../documents/record.js';
import { sentencesOf } from '../../documents/sentences.js';
import type { Entity } from '../../vocabulary/vocabulary.js';
import { type DocumentReading, THERAPY_KINDS } from '../reading.js';
import { distinct, type Given } from './given.js';
import { type ProseTherapy, therapiesGivenIn } from './prose-therapies.js';

/** All that the label and the description of an arm give. */
export function fromProse(arm: ArmRecord, reading: DocumentReading): Given[] {
  const text = [arm.label, arm.description].filter(Boolean).join('. ');
  return therapiesGivenIn(text, reading).flatMap((told) => givenAs(told, 'what the arm is said to give'));
}

/** A therapy named in prose, as given; a regimen gives each of its drugs. */
export function givenAs({ mention, sentence, dose, placebo }: ProseTherapy, where: string): Given[] {
  return mention.entities.map((entity) => ({
    entity,
    label: mention.label,
    rung: mention.entities.length > 1 ? 'REGIMEN' : 'SYNONYM',
    why: `named “${mention.label}” in ${where}`,
    quote: sentence,
    placebo,
    choice: false,
    ...(dose && mention.entities.length === 1 ? { dose } : {}),
  }));
}

/**
 * What the arm's own words give beyond its links, which registries leave incomplete: where nothing is linked, whatever of the trial's listed
 * therapies they name, and all that a label means as a whole ("A + B"); else only a drug that stands after "patients receive", and one that no list has only beside one that
 * the arm is linked to, where nothing lets choose.
 */
export function toldBesides(arm: ArmRecord, linked: readonly Given[], listed: ReadonlySet<string>, reading: DocumentReading): Given[] {
  const known = new Set(linked.map(({ entity }) => entity.id));
  const told = fromProse(arm, reading);
  const named = new Set(linked.length === 0 ? reading.vocabulary.ground(arm.label ?? '', THERAPY_KINDS)?.entities.map(({ id }) => id) : []);
  const besideLinked = new Set(told.filter(({ entity, placebo }) => known.has(entity.id) && !placebo).map(({ quote }) => quote));
  return told.filter((given) => {
    const { entity, quote } = given;
    if (known.has(entity.id)) return false;
    if (linked.length === 0) return listed.has(entity.id) || named.has(entity.id);
    return isSaidGiven(given, reading) && (listed.has(entity.id) || (besideLinked.has(quote) && !reading.cues.has(quote ?? '', 'CHOICE')));
  });
}

/** A drug, not its dummy, in a sentence that says before it that people get it. */
function isSaidGiven({ entity, label, quote = '', placebo }: Given, { cues }: DocumentReading): boolean {
  const giving = cues.find(quote, 'GIVEN')[0];
  return entity.kind === 'DRUG' && !placebo && giving !== undefined && giving.end <= quote.indexOf(label);
}

/** On a page that tells of no arm, what its title says is tried, else what its statement of purpose says. Who only observes tries nothing. */
export function fromPurpose(record: TrialRecord, reading: DocumentReading): Given[] {
  if (record.origin !== 'page' || /observ/i.test(record.studyType ?? '')) return [];
  const titles = [record.title, record.officialTitle].filter((text) => text !== undefined);
  const sentences = record.summary ? sentencesOf(record.summary) : [];
  const purpose = titles.length > 0 ? titles : sentences.filter((sentence) => reading.cues.has(sentence, 'PURPOSE'));
  const told = purpose.flatMap((description) => fromProse({ description, interventions: [] }, reading));
  return distinct(withoutGeneric(told, reading));
}

/** A class whose member the arm gives, and a procedure that only names the kind of another one, add nothing. */
export function withoutGeneric(given: readonly Given[], { vocabulary }: DocumentReading): Given[] {
  const ids = new Set(given.map(({ entity }) => entity.id));
  const specificKinds = new Set(given.filter(({ entity }) => !isKindName(entity)).map(({ entity }) => entity.procedureKind));
  return given.filter(({ entity }) => {
    if (entity.kind === 'DRUG_CLASS') return ![...vocabulary.descendants(entity.id)].some((id) => id !== entity.id && ids.has(id));
    return !(isKindName(entity) && specificKinds.has(entity.procedureKind));
  });
}

const isKindName = ({ id, procedureKind }: Entity): boolean => procedureKind !== undefined && id === `procedure:${procedureKind}`;
