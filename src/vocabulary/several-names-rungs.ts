import { type Asked, distinct, grounded, isAskedTherapy, isNonTherapy, saysNonTherapy, THERAPY_KINDS } from './asked.js';
import { bracketed } from './brackets.js';
import { isMember } from './class-and-member.js';
import { splitLabel, withoutLeadingChoice } from './compound.js';
import { fold, keyOf, tokensOf } from './fold.js';
import type { Lexicon, PartRelation } from './lexicon.js';
import type { Grounding } from './vocabulary.js';

/** Every part of it is known. */
export function compound(asked: Asked): Grounding | undefined {
  const split = splitLabel(asked.label, asked.tokens, asked.lexicon);
  if (!split) return undefined;
  let relation: PartRelation = split.relation;
  const found: Grounding[] = [];
  for (const part of split.parts) {
    const tokens = tokensOf(part);
    const chosen = withoutLeadingChoice(part, tokens, asked.lexicon);
    if (chosen !== undefined) relation = 'ALTERNATIVES';
    if (relation === 'TOGETHER' && addsNothing(part, asked)) continue;
    const grounding = asked.ground(chosen ?? part);
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
  isAskedTherapy(asked) && !asksAllTherapies(asked) && asked.ground(part, THERAPY_KINDS) !== undefined;

const asksAllTherapies = ({ kinds }: Asked): boolean =>
  kinds.length === THERAPY_KINDS.length && kinds.every((kind, at) => kind === THERAPY_KINDS[at]);

/** A placebo beside what is given, or a part of nothing but affixes ("and" + "injection"). */
function addsNothing(part: string, whole: Asked): boolean {
  const tokens = tokensOf(part);
  const asked: Asked = { ...whole, tokens, key: keyOf(tokens) };
  return asked.key === '' || isNonTherapy(asked) || (saysNonTherapy(asked) && !splitLabel(part, tokens, asked.lexicon));
}

/**
 * "MTX (methotrexate)": both the same; "PD-1 antibody (SHR-1210)": the bracket says which; "CsA (Cyclosporin)": only the bracket is known.
 * Where both are known and differ, what stands outside is meant ("Doxorubicin(PLD)" is doxorubicin).
 */
export function inBrackets(asked: Asked): Grounding | undefined {
  const parts = bracketed(asked.label);
  if (!parts || parts.insides.some((inside) => changesName(inside, asked.lexicon))) return undefined;
  const outside = parts.outside === '' ? undefined : asked.ground(parts.outside);
  const insides = parts.insides.map((part) => asked.ground(part)).filter((inside) => inside !== undefined);
  const [inside] = insides;
  if (outside && inside && saysWhich(inside, outside, asked.lexicon)) return regrounded(asked, inside);
  if (outside && insides.some((other) => contradicts(other, outside))) return undefined;
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
  return inside.entities.every((entity) => isMember(entity, only, lexicon));
}

/** One drug in the bracket after a class that it is not in: one of the two is wrong. */
function contradicts(inside: Grounding, outside: Grounding): boolean {
  const [drug, above] = [inside.entities[0], outside.entities[0]];
  if (inside.entities.length > 1 || outside.entities.length > 1) return false;
  return drug?.kind === 'DRUG' && above?.kind === 'DRUG_CLASS';
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

function regrounded(asked: Asked, found: Grounding): Grounding {
  const rung = found.rung === 'NAME' || found.rung === 'SYNONYM' || found.rung === 'CODE' ? 'STRIPPED' : found.rung;
  return { ...found, label: asked.label, rung, why: `"${found.label}": ${found.why}` };
}
