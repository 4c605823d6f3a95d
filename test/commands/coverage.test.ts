import { expect, it } from 'vitest';
import { coverage, vocabularyCounts } from '../../src/commands/coverage.js';
import { fill } from '../api/asking.js';
import { sketch, TRIALS } from '../api/graph.js';
import { describeOnEngines } from '../engines.js';
import { vocabulary } from '../vocabulary/vocabulary.js';

describeOnEngines('what npm run check tells of a graph', (open) => {
  it('labels known and unknown by kind, a label of several trials once', async () => {
    const unresolved = (id: string, ...lines: string[]) => sketch({ id, arms: [], properties: { unresolved: lines } });
    const engine = await fill(await open(), [
      ...TRIALS.slice(0, 2).map(sketch),
      unresolved('trial:NCT8', 'DRUG\tInventumab', 'CONDITION\tNew tumour'),
      unresolved('trial:NCT9', 'DRUG\tInventumab'),
    ]);
    expect(await coverage(engine)).toEqual([
      'drug labels: 3 of 4 resolved (75.0 %)',
      '  2 × Inventumab',
      'procedure labels: 0 of 0 resolved',
      'condition labels: 2 of 3 resolved (66.7 %)',
      '  1 × New tumour',
    ]);
  });
});

it('counts the entities and names of the tables', () => {
  const [entities = '', names = ''] = vocabularyCounts(vocabulary);
  expect(entities).toMatch(/\d{3,} drug, .*\d+ condition/);
  expect(names).toMatch(/\d{4,} en, \d{3,} zh/);
});
