import { type Asked, grounded, type Step } from './asked.js';
import { keyOf, tokensOf } from './fold.js';
import { codeKey } from './lexicon.js';
import { meant, type Name } from './names.js';
import { regimenOf } from './regimens.js';
import { strippedForms } from './strip.js';
import type { Grounding, Rung } from './vocabulary.js';

/** The key is one of its names. */
export function exact(asked: Asked): Grounding | undefined {
  const name = asked.lexicon.names.find(asked.key, asked.label, asked.kinds);
  return name && grounded(asked, rungOf(name), [name.entity], saying(name));
}

const rungOf = ({ synonym }: Name): Rung =>
  synonym.kind === 'NAME' ? 'NAME' : synonym.kind === 'CODE' ? 'CODE' : synonym.kind === 'MISSPELLING' ? 'MISSPELLING' : 'SYNONYM';

const saying = ({ entity, synonym }: Name): string =>
  synonym.kind === 'NAME' ? `"${synonym.text}" is its name` : `"${synonym.text}" is a ${synonym.kind.toLowerCase()} of ${entity.name}`;

/** An acronym that the document itself defines. */
export const regimenOfDocument: Step = (asked) => asked.definitions && asRegimen(asked, true);
/** An acronym of `regimens.tsv`. */
export const regimen: Step = (asked) => asRegimen(asked, false);

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

/** Without salt, form, dose, route, schedule and qualifiers it is one of its names. */
export function stripped(asked: Asked): Grounding | undefined {
  for (const { key, removed, qualifiers } of strippedForms(asked.label, asked.tokens, asked.kinds, asked.lexicon)) {
    const name = asked.lexicon.names.find(key, asked.label, asked.kinds);
    if (!name) continue;
    const why = `${saying(name)}; left out: ${removed.map((words) => `"${words}"`).join(', ')}`;
    return grounded(asked, 'STRIPPED', [name.entity], why, { qualifiers });
  }
  return undefined;
}

/** Headings put the word that sorts first: "Sarcoma, Clear Cell" is clear cell sarcoma. */
export function inverted(asked: Asked): Grounding | undefined {
  const words = asked.label.split(',').map((part) => part.trim());
  if (!asked.kinds.includes('CONDITION') || words.length < 2 || words.length > 3 || /[;；]/.test(asked.label)) return undefined;
  const label = words.toReversed().join(' ');
  const tokens = tokensOf(label);
  const turned: Asked = { ...asked, label, tokens, key: keyOf(tokens) };
  const found = exact(turned) ?? stripped(turned);
  return found && { ...found, label: asked.label, rung: 'STRIPPED', why: `read as "${label}": ${found.why}` };
}

/** A code written another way (INCMGA-0012). */
export function code(asked: Asked): Grounding | undefined {
  const synonyms = asked.lexicon.codes.get(codeKey(asked.key)) ?? [];
  const found = synonyms
    .map(({ id }) => asked.lexicon.entities.get(id))
    .filter((entity) => entity !== undefined && asked.kinds.includes(entity.kind));
  const [entity] = found;
  if (!entity || new Set(found).size > 1) return undefined;
  return grounded(asked, 'CODE', [entity], `"${synonyms[0]?.text}" is a code of ${entity.name}`);
}

/** One word is spelt nearly as in the names of one entity alone. */
export function spelling(asked: Asked): Grounding | undefined {
  if (!asked.lexicon.spelling.mayBeMisspelt(asked.key)) return undefined;
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
