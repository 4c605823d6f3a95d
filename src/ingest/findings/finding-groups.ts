import type { Entity, Mention } from '../../vocabulary/vocabulary.js';
import type { CueHit } from '../cues.js';
import type { DocumentReading } from '../reading.js';
import { mentionsNotBarred } from '../therapies/given-mentions.js';
import type { FindingToken } from './finding-tokens.js';

/** An entity as a sentence names it. */
export interface NamedEntity {
  readonly entity: Entity;
  readonly label: string;
}

/** Therapies that a sentence speaks of as one group of people. */
export interface Group {
  readonly start: number;
  readonly end: number;
  readonly therapies: readonly NamedEntity[];
  /** What another group is compared with. */
  readonly control: boolean;
  /** Named only as the other side of a comparison ("than in the control arm"): no number stands for it. */
  readonly compared: boolean;
  /** Its therapies one by one, where no word says that they are given together. */
  readonly parts: readonly Omit<Group, 'parts'>[];
}

/** A therapy named, or a placebo or control group, which is none. */
interface Named {
  readonly start: number;
  readonly end: number;
  readonly mention?: Mention;
}

/** "placebo-controlled" names how a trial was made, no group. */
const A_DESIGN = /^(?:[-\s]*(?:controlled|matched)|对照(?!组))/iu;
const GROUP_WORD = /组|\barms?\b|\bgroups?\b|\bcohorts?\b/iu;
const CONTRAST = /[;；。]|[,，]\s*(?:而|while\b|whereas\b|but\b)|\bwhile\b|\bwhereas\b/iu;

/** The groups of a sentence, in its order. Earlier treatment is left out; what is compared with is a control. */
export function groupsOf(sentence: string, tokens: readonly FindingToken[], reading: DocumentReading): Group[] {
  const runs: Named[][] = [];
  for (const named of namedIn(sentence, reading)) {
    const last = runs.at(-1)?.at(-1);
    if (last && !isAgain(sentence, runs.at(-1) ?? [], named, reading) && isSameGroup(sentence, last, named, tokens, reading))
      runs.at(-1)?.push(named);
    else runs.push([named]);
  }
  const groups = runs.map((run) => ({ ...groupOf(sentence, run, reading), parts: partsOf(sentence, run, reading) }));
  return withAddOns(withoutKindNames(groups, reading));
}

function groupOf(sentence: string, run: readonly Named[], reading: DocumentReading): Omit<Group, 'parts'> {
  const [start, end] = [run[0]?.start ?? 0, run.at(-1)?.end ?? 0];
  const mentions = run.flatMap(({ mention }) => mention ?? []);
  const isDummy = run.some(({ mention }) => !mention);
  const compared = isCompared(sentence, start, end, reading);
  return { start, end, therapies: entitiesNamed(mentions, reading), control: isDummy || compared, compared };
}

/** A class that only names the kind of what another group gets ("chemotherapy: ifosfamide + etoposide") is no group of its own. */
function withoutKindNames(groups: readonly Group[], { vocabulary }: DocumentReading): Group[] {
  const given = new Set(groups.flatMap(({ therapies }) => therapies.map(({ entity }) => entity.id)));
  const hasMember = (id: string) => [...vocabulary.descendants(id)].some((other) => other !== id && given.has(other));
  const isKindName = ({ therapies, control }: Group) =>
    !control && therapies.length > 0 && therapies.every(({ entity }) => entity.kind === 'DRUG_CLASS' && hasMember(entity.id));
  return groups.filter((group) => !isKindName(group));
}

/** "A, B and C": what no word says is given together may be several groups. */
function partsOf(sentence: string, run: readonly Named[], reading: DocumentReading): Omit<Group, 'parts'>[] {
  const parts: Named[][] = [];
  for (const named of run) {
    const last = parts.at(-1)?.at(-1);
    const between = last ? sentence.slice(last.end, named.start) : '';
    if (last && (/[(（]/.test(between) || reading.cues.has(between, 'JOINED'))) parts.at(-1)?.push(named);
    else parts.push([named]);
  }
  return parts.map((part) => groupOf(sentence, part, reading));
}

/** Groups that are given the same are one; one that is given less than another is what that is compared with. */
function withAddOns(groups: readonly Group[]): Group[] {
  const idsOf = ({ therapies }: Group) => new Set(therapies.map(({ entity }) => entity.id));
  const isLess = (a: Group, b: Group) => idsOf(a).size < idsOf(b).size && [...idsOf(a)].every((id) => idsOf(b).has(id));
  const isSame = (a: Group, b: Group) => idsOf(a).size === idsOf(b).size && [...idsOf(a)].every((id) => idsOf(b).has(id));
  const [first] = groups;
  if (first && groups.every((group) => !group.control && isSame(group, first))) return [first];
  return groups.map((group) => ({
    ...group,
    control: group.control || (group.therapies.length > 0 && groups.some((other) => isLess(group, other))),
  }));
}

function namedIn(sentence: string, reading: DocumentReading): Named[] {
  const { cues } = reading;
  const compared = cues.find(sentence, 'COMPARED');
  const isComparison = (cue: CueHit) => compared.some(({ start, end }) => start <= cue.start && cue.end <= end);
  const barred = cues.find(sentence, 'NOT_GIVEN').filter((cue) => cue.scope !== 'sentence' && !isComparison(cue));
  const named: Named[] = mentionsNotBarred(sentence, reading, barred).map((mention) => ({
    start: mention.start,
    end: mention.end,
    mention,
  }));
  const dummies = cues
    .find(sentence, 'PLACEBO', 'CONTROL')
    .filter(({ end }) => !A_DESIGN.test(sentence.slice(end)))
    .filter(
      ({ start, end }, at, all) => !named.some((other) => other.start < end && start < other.end) && start >= (all[at - 1]?.end ?? 0),
    );
  return [...named, ...dummies].sort((a, b) => a.start - b.start);
}

function isSameGroup(sentence: string, a: Named, b: Named, tokens: readonly FindingToken[], { cues }: DocumentReading): boolean {
  if (tokens.some(({ start, end }) => start >= a.end && end <= b.start)) return false;
  const between = sentence.slice(a.end, b.start);
  if ((!a.mention || !b.mention) && !cues.has(between, 'JOINED')) return false;
  return (
    !GROUP_WORD.test(between) &&
    !CONTRAST.test(between) &&
    !cues.has(between, 'SEPARATED', 'between') &&
    !cues.has(between, 'COMPARED', 'after') &&
    !cues.has(between, 'CHOICE', 'between')
  );
}

/** "sorafenib plus everolimus and sorafenib alone": named again without a word that joins it, it is another group. */
function isAgain(sentence: string, run: readonly Named[], named: Named, { cues }: DocumentReading): boolean {
  const known = new Set(run.flatMap(({ mention }) => mention?.entities ?? []).map(({ id }) => id));
  const between = sentence.slice(run.at(-1)?.end ?? 0, named.start);
  const isAll = named.mention?.entities.every(({ id }) => known.has(id)) === true;
  return isAll && !/[(（]/.test(between) && !cues.has(between, 'JOINED');
}

/** "versus doxorubicin", "than with chemotherapy alone", "与多柔比星相比": the comparing word stands directly at it, but for words of no weight. */
function isCompared(sentence: string, start: number, end: number, { cues }: DocumentReading): boolean {
  const hits = cues.find(sentence, 'COMPARED');
  // "比较" is no "较".
  const whole = hits.filter((hit) => !hits.some((other) => other !== hit && other.start <= hit.start && other.end >= hit.end));
  return whole.some((cue) => {
    if (cue.scope === 'before') return cue.start >= end && /^[^,，;；。\d]{0,12}$/u.test(sentence.slice(end, cue.start));
    return (
      cue.end <= start && /^[^,，;；。]{0,40}$/u.test(sentence.slice(cue.end, start)) && (cue.end === start || !isAdverb(sentence, cue.end))
    );
  });
}

/** "较好": no comparison with what follows. */
const isAdverb = (sentence: string, at: number): boolean => /^[好高低长短早大小差多少为]/u.test(sentence.slice(at));

/** Each entity once; a class gives way to its member. */
export function entitiesNamed(mentions: readonly Mention[], { vocabulary }: DocumentReading): NamedEntity[] {
  const all = new Map(
    mentions.flatMap(({ entities, label }) => entities.map((entity) => [entity.id, { entity, label }] as const)).reverse(),
  );
  const ids = [...all.keys()].reverse();
  const isCovered = (id: string) => id.startsWith('class:') && ids.some((other) => other !== id && vocabulary.descendants(id).has(other));
  return ids.filter((id) => !isCovered(id)).map((id) => all.get(id) as NamedEntity);
}
