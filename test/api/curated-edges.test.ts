import { expect, it } from 'vitest';
import { CURATED_LABELS, leadsToCurated, RELATIONS, VOCABULARY_RELATIONS } from '../../src/graph/model.js';

it('all relations that start at curated entities are those that a subgraph finds in memory', () => {
  const starting = [...RELATIONS.values()].filter(({ from }) => from.some((label) => CURATED_LABELS.includes(label)));
  expect(starting.map(({ type }) => type).sort()).toEqual(['COMBINED_WITH', ...VOCABULARY_RELATIONS].sort());
  expect(starting.every(({ type }) => leadsToCurated(type, 'OUT'))).toBe(true);
});
