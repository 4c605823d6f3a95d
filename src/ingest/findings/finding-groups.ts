import type { Entity, Mention } from '../../vocabulary/vocabulary.js';
import type { DocumentReading } from '../reading.js';
import { type Named, namedIn } from './finding-named.js';
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
  /** Named only by its part in the trial ("the combination group"): its therapies were told before. */
  readonly main?: boolean;
  /** Its therapies one by one, where no word says that they are given together. */
  readonly parts: readonly Omit<Group, 'parts'>[];
}

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
  const groups = apart(sentence, runs, reading).map((run) => ({
    ...groupOf(sentence, run, reading),
    parts: partsOf(sentence, run, reading),
  }));
  return withAddOns(withoutKindNames(groups, reading));
}

function groupOf(sentence: string, run: readonly Named[], reading: DocumentReading): Omit<Group, 'parts'> {
  const [start, end] = [run[0]?.start ?? 0, run.at(-1)?.end ?? 0];
  const mentions = run.flatMap(({ mention }) => mention ?? []);
  const isDummy = run.some(({ mention, main }) => !mention && !main);
  const main = run.every(({ main }) => main === true);
  const compared = isCompared(sentence, start, end, reading);
  const therapies = isAddition(sentence, start) ? [] : entitiesNamed(mentions, reading);
  return { start, end, therapies, control: isDummy || compared, compared, ...(main ? { main } : {}) };
}

/** "…为14%,联合异环磷酰胺后": what is added to a group named before is not the whole of another. */
const isAddition = (sentence: string, start: number): boolean =>
  /[\d%％][^;；。]*[,，][^,，;；。\d]{0,6}(?:联合|加用)$/u.test(sentence.slice(Math.max(0, start - 60), start));

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

/** "A, B or C" are alternatives, and so are "the A and B arms". */
function apart(sentence: string, runs: readonly (readonly Named[])[], reading: DocumentReading): (readonly Named[])[] {
  const { cues } = reading;
  return runs.flatMap((run, at) => {
    const [first, last] = [run[0], run.at(-1)];
    if (run.length < 2 || !first || !last || cues.has(sentence.slice(first.start, last.end), 'JOINED')) return [run];
    const next = runs[at + 1]?.[0];
    // "A, B and C or D" chooses between two groups.
    const isListed = run.every((named, place) => place === 0 || /^\s*[,，、/]\s*$/u.test(sentence.slice(run[place - 1]?.end, named.start)));
    const isChoice =
      isListed && next !== undefined && cues.has(sentence.slice(last.end, next.start), 'CHOICE', 'between') && next.start - last.end <= 12;
    const isArms = /^[\s-]*(?:treatment\s+)?(?:arms|groups|cohorts)\b/iu.test(sentence.slice(last.end, last.end + 24));
    return isChoice || isArms ? run.map((named) => [named]) : [run];
  });
}

function isSameGroup(sentence: string, a: Named, b: Named, tokens: readonly FindingToken[], { cues }: DocumentReading): boolean {
  if (tokens.some(({ start, end }) => start >= a.end && end <= b.start)) return false;
  const between = sentence.slice(a.end, b.start);
  // "对照组(多柔比星)": the bracket says what the group gets.
  if (!a.mention && b.mention && /^\s*[(（]\s*$/u.test(between)) return true;
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
  // "比较" is no "较", and "more than 30%" compares with no group.
  const whole = hits.filter(
    (hit) =>
      !hits.some((other) => other !== hit && other.start <= hit.start && other.end >= hit.end) &&
      !(
        /^\s*\d/u.test(sentence.slice(hit.end, hit.end + 4)) &&
        /\b(?:more|less|fewer|greater|higher|lower|longer)\s+$/iu.test(sentence.slice(Math.max(0, hit.start - 10), hit.start))
      ),
  );
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
