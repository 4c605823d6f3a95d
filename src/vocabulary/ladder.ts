import { type Asked, isAskedTherapy, isNonTherapy, type Step, saysNonTherapy } from './asked.js';
import { memberOfClass } from './class-and-member.js';
import { keyOf, tokensOf } from './fold.js';
import type { Lexicon } from './lexicon.js';
import { code, exact, inverted, regimen, regimenOfDocument, spelling, stripped } from './one-name-rungs.js';
import { compound, inBrackets } from './several-names-rungs.js';
import type { Definitions, EntityKind, Grounding } from './vocabulary.js';

/** In characters. Registries allow 200; what is much longer is prose, and its brackets and affixes would be tried one by one. */
const LONGEST_LABEL = 600;

/** Tries the rungs in their order; the first that answers is kept (DESIGN §3). A wrong link is worse than none. */
export function climb(
  label: string,
  kinds: readonly EntityKind[],
  definitions: Definitions | undefined,
  lexicon: Lexicon,
): Grounding | undefined {
  if (label.length > LONGEST_LABEL) return undefined;
  const tokens = tokensOf(label);
  const ground: Asked['ground'] = (part, wanted = kinds) => climb(part, wanted, definitions, lexicon);
  const asked: Asked = { label, tokens, key: keyOf(tokens), kinds, definitions, lexicon, ground };
  if (asked.key === '' || isNonTherapy(asked) || lexicon.spelling.isOther(asked.key)) return undefined;
  const steps = saysNonTherapy(asked) ? [compound] : isAskedTherapy(asked) ? THERAPY_STEPS : OTHER_STEPS;
  for (const step of steps) {
    const grounding = step(asked);
    if (grounding) return grounding;
  }
  return undefined;
}

/** What joins names goes before what is stripped, so that "X and chemotherapy" keeps both; "osteosarcoma with lung metastasis" is one condition. */
const THERAPY_STEPS: readonly Step[] = [regimenOfDocument, exact, regimen, code, compound, stripped, inBrackets, memberOfClass, spelling];
const OTHER_STEPS: readonly Step[] = [exact, stripped, inverted, code, compound, inBrackets, spelling];
