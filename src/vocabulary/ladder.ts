import { bracketed } from './brackets.js';
import { splitLabel, withoutLeadingChoice } from './compound.js';
import { fold, keyOf, type Token, tokensOf } from './fold.js';
import { codeKey, type Lexicon, type PartRelation } from './lexicon.js';
import { meant, type Name } from './names.js';
import { regimenOf } from './regimens.js';
import { strippedForms } from './strip.js';
import type { Definitions, Entity, EntityKind, Grounding, Rung } from './vocabulary.js';

/** A label on its way up. */
interface Asked {
  readonly label: string;
  readonly tokens: readonly Token[];
  readonly key: string;
  readonly kinds: readonly EntityKind[];
  readonly definitions: Definitions | undefined;
  readonly lexicon: Lexicon;
}

type Step = (asked: Asked) => Grounding | undefined;

const THERAPY_KINDS: readonly EntityKind[] = ['DRUG', 'DRUG_CLASS', 'PROCEDURE'];

/** Tries the rungs in their order; the first that answers is kept (DESIGN §3). A wrong link is worse than none. */
export function climb(
  label: string,
  kinds: readonly EntityKind[],
  definitions: Definitions | undefined,
  lexicon: Lexicon,
): Grounding | undefined {
  const tokens = tokensOf(label);
  const asked: Asked = { label, tokens, key: keyOf(tokens), kinds, definitions, lexicon };
  if (asked.key === '' || isNonTherapy(asked) || lexicon.spelling.isOther(asked.key)) return undefined;
  const steps = saysNonTherapy(asked) ? [compound] : isAskedTherapy(asked) ? THERAPY_STEPS : OTHER_STEPS;
  for (const step of steps) {
    const grounding = step(asked);
    if (grounding) return grounding;
  }
  return undefined;
}

const isNonTherapy = ({ key, kinds, lexicon }: Asked): boolean =>
  lexicon.nonTherapies.has(key) && kinds.some((kind) => THERAPY_KINDS.includes(kind));

/** "Placebo matching X" is not X; beside others ("X + placebo") it is left out. */
const saysNonTherapy = (asked: Asked): boolean =>
  isAskedTherapy(asked) && asked.tokens.some((_, at) => asked.lexicon.nonTherapyWords.longestAt(asked.tokens, at) !== undefined);

function exact(asked: Asked): Grounding | undefined {
  const name = asked.lexicon.names.find(asked.key, asked.label, asked.kinds);
  return name && grounded(asked, rungOf(name), [name.entity], saying(name));
}

const rungOf = ({ synonym }: Name): Rung =>
  synonym.kind === 'NAME' ? 'NAME' : synonym.kind === 'CODE' ? 'CODE' : synonym.kind === 'MISSPELLING' ? 'MISSPELLING' : 'SYNONYM';

const saying = ({ entity, synonym }: Name): string =>
  synonym.kind === 'NAME' ? `"${synonym.text}" is its name` : `"${synonym.text}" is a ${synonym.kind.toLowerCase()} of ${entity.name}`;

const regimenOfDocument: Step = (asked) => asked.definitions && asRegimen(asked, true);
const regimen: Step = (asked) => asRegimen(asked, false);

function asRegimen(asked: Asked, own: boolean): Grounding | undefined {
  const found = regimenOf(asked.label, asked.tokens, own ? asked.definitions : undefined, asked.lexicon);
  if (!found || (own && !found.own)) return undefined;
  if (!found.entities.every(({ kind }) => asked.kinds.includes(kind))) return undefined;
  const list = found.entities.map(({ name }) => name).join(' + ');
  return grounded(
    asked,
    'REGIMEN',
    found.entities,
    own ? `the document defines ${found.acronym} as ${list}` : `the regimen ${found.acronym} is ${list}`,
  );
}

function stripped(asked: Asked): Grounding | undefined {
  for (const { key, removed, qualifiers } of strippedForms(asked.label, asked.tokens, asked.kinds, asked.lexicon)) {
    const name = asked.lexicon.names.find(key, asked.label, asked.kinds);
    if (!name) continue;
    const why = `${saying(name)}; left out: ${removed.map((words) => `"${words}"`).join(', ')}`;
    return grounded(asked, 'STRIPPED', [name.entity], why, { qualifiers });
  }
  return undefined;
}

/** Headings put the word that sorts first: "Sarcoma, Clear Cell" is clear cell sarcoma. */
function inverted(asked: Asked): Grounding | undefined {
  const words = asked.label.split(',').map((part) => part.trim());
  if (!asked.kinds.includes('CONDITION') || words.length < 2 || words.length > 3) return undefined;
  const label = words.toReversed().join(' ');
  const tokens = tokensOf(label);
  const turned: Asked = { ...asked, label, tokens, key: keyOf(tokens) };
  const found = exact(turned) ?? stripped(turned);
  return found && { ...found, label: asked.label, rung: 'STRIPPED', why: `read as "${label}": ${found.why}` };
}

function code(asked: Asked): Grounding | undefined {
  const synonyms = asked.lexicon.codes.get(codeKey(asked.key)) ?? [];
  const found = synonyms
    .map(({ id }) => asked.lexicon.entities.get(id))
    .filter((entity) => entity !== undefined && asked.kinds.includes(entity.kind));
  const [entity] = found;
  if (!entity || new Set(found).size > 1) return undefined;
  return grounded(asked, 'CODE', [entity], `"${synonyms[0]?.text}" is a code of ${entity.name}`);
}

function compound(asked: Asked): Grounding | undefined {
  const split = splitLabel(asked.label, asked.tokens, asked.lexicon);
  if (!split) return undefined;
  let relation: PartRelation = split.relation;
  const found: Grounding[] = [];
  for (const part of split.parts) {
    const tokens = tokensOf(part);
    const chosen = withoutLeadingChoice(part, tokens, asked.lexicon);
    if (chosen !== undefined) relation = 'ALTERNATIVES';
    if (relation === 'TOGETHER' && addsNothing(part, asked)) continue;
    const grounding = climb(chosen ?? part, asked.kinds, asked.definitions, asked.lexicon);
    if (!grounding && relation === 'TOGETHER' && isOtherTherapy(part, asked)) continue;
    if (!grounding) return undefined;
    if (grounding.parts === 'ALTERNATIVES') relation = 'ALTERNATIVES';
    found.push(grounding);
  }
  const entities = distinct(found.flatMap((part) => part.entities));
  if (entities.length === 0) return undefined;
  const why = found.map((part) => `"${part.label}": ${part.why}`).join('; ');
  return grounded(asked, 'COMPOUND', entities, why, {
    relation: entities.length === 1 ? 'TOGETHER' : relation,
    qualifiers: found.flatMap((part) => part.qualifiers),
  });
}

/** A known therapy of a kind that is not asked for: "isolated limb perfusion with melphalan" names one drug. */
const isOtherTherapy = (part: string, asked: Asked): boolean =>
  isAskedTherapy(asked) && climb(part, THERAPY_KINDS, asked.definitions, asked.lexicon) !== undefined;

/** A placebo beside what is given, or a part of nothing but affixes ("and" + "injection"). */
function addsNothing(part: string, { kinds, lexicon, definitions, label }: Asked): boolean {
  const tokens = tokensOf(part);
  const asked: Asked = { label, tokens, key: keyOf(tokens), kinds, lexicon, definitions };
  return asked.key === '' || isNonTherapy(asked) || (saysNonTherapy(asked) && !splitLabel(part, tokens, lexicon));
}

/**
 * "MTX (methotrexate)": both the same; "PD-1 antibody (SHR-1210)": the bracket says which; "CsA (Cyclosporin)": only the bracket is known.
 * Where both are known and differ, what stands outside is meant ("Doxorubicin(PLD)" is doxorubicin).
 */
function inBrackets(asked: Asked): Grounding | undefined {
  const parts = bracketed(asked.label);
  if (!parts || parts.insides.some((inside) => changesName(inside, asked.lexicon))) return undefined;
  const ground = (text: string) => climb(text, asked.kinds, asked.definitions, asked.lexicon);
  const outside = parts.outside === '' ? undefined : ground(parts.outside);
  const insides = parts.insides.map(ground).filter((inside) => inside !== undefined);
  const [inside] = insides;
  if (outside && inside && saysWhich(inside, outside, asked.lexicon)) return regrounded(asked, inside);
  if (outside) return regrounded(asked, outside);
  return inside && insides.length === 1 && mayBeCode(parts.outside, asked) ? regrounded(asked, inside) : undefined;
}

const changesName = (inside: string, { changes }: Lexicon): boolean => {
  const tokens = tokensOf(inside);
  return tokens.some((_, at) => changes.longestAt(tokens, at) !== undefined);
};

/** Whether what stands in the bracket are members of the class named before it. */
function saysWhich(inside: Grounding, outside: Grounding, lexicon: Lexicon): boolean {
  const [only] = outside.entities;
  if (!only || outside.entities.length > 1) return false;
  return inside.entities.every((entity) => entity.id !== only.id && lexicon.hierarchy.pathUp(entity.id, only.id) !== undefined);
}

/** Nothing, or a single short word that is no other name: an abbreviation or code that the bracket explains. */
function mayBeCode(outside: string, { lexicon }: Asked): boolean {
  const key = fold(outside);
  return (
    !lexicon.names.has(key) &&
    /^[A-Z0-9-]{0,10}$/i.test(outside) &&
    (outside.length <= 5 || /\d/.test(outside) || outside === outside.toUpperCase())
  );
}

function spelling(asked: Asked): Grounding | undefined {
  const forms = [
    { key: asked.key, qualifiers: [] as readonly string[] },
    ...strippedForms(asked.label, asked.tokens, asked.kinds, asked.lexicon),
  ];
  for (const { key, qualifiers } of forms) {
    const name = meant(asked.lexicon.spelling.nearest(key), asked.label, asked.kinds);
    if (name) return grounded(asked, 'MISSPELLING', [name.entity], `only "${name.synonym.text}" is spelt nearly so`, { qualifiers });
  }
  return undefined;
}

function regrounded(asked: Asked, found: Grounding): Grounding {
  const rung = found.rung === 'NAME' || found.rung === 'SYNONYM' || found.rung === 'CODE' ? 'STRIPPED' : found.rung;
  return { ...found, label: asked.label, rung, why: `"${found.label}": ${found.why}` };
}

function grounded(
  { label }: Asked,
  rung: Rung,
  entities: readonly Entity[],
  why: string,
  { relation = 'TOGETHER', qualifiers = [] }: { relation?: PartRelation; qualifiers?: readonly string[] } = {},
): Grounding {
  return { label, rung, why, entities, parts: relation, qualifiers: distinct(qualifiers) };
}

const distinct = <T>(items: readonly T[]): T[] => [...new Set(items)];

/** What joins names goes before what is stripped, so that "X and chemotherapy" keeps both; "osteosarcoma with lung metastasis" is one condition. */
const THERAPY_STEPS: readonly Step[] = [regimenOfDocument, exact, regimen, code, compound, stripped, inBrackets, spelling];
const OTHER_STEPS: readonly Step[] = [exact, stripped, inverted, code, compound, inBrackets, spelling];
