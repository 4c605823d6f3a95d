import { fileURLToPath } from 'node:url';
import { loadVocabulary } from '../../src/vocabulary/load.js';
import type { EntityKind, Grounding } from '../../src/vocabulary/vocabulary.js';

export const FOLDER = fileURLToPath(new URL('../../seeds/vocabulary', import.meta.url));
export const vocabulary = loadVocabulary(FOLDER);

export const THERAPIES: readonly EntityKind[] = ['DRUG', 'DRUG_CLASS', 'PROCEDURE'];
export const ALL: readonly EntityKind[] = [...THERAPIES, 'TARGET', 'CONDITION', 'ENDPOINT'];

export const idsOf = (grounding: Grounding | undefined): string[] | undefined => grounding?.entities.map(({ id }) => id);
export const therapy = (label: string): string[] | undefined => idsOf(vocabulary.ground(label, THERAPIES));
export const condition = (label: string): string[] | undefined => idsOf(vocabulary.ground(label, ['CONDITION']));
export const mentioned = (text: string, kinds: readonly EntityKind[] = ALL): string[] =>
  vocabulary.mentions(text, kinds).flatMap(({ entities }) => entities.map(({ id }) => id));
