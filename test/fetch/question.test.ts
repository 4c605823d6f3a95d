import { expect, it } from 'vitest';
import { type GivenQuestion, readQuestion } from '../../src/fetch/question.js';

const read = (given: Partial<GivenQuestion>) => readQuestion({ baseUrl: 'https://example.org/api/v2/', ids: [], ...given });

it.each<[Partial<GivenQuestion>, string]>([
  [{ condition: ' ' }, 'Nothing is asked for'],
  [{ condition: 'x', since: '2026-02-30' }, '"2026-02-30"'],
  [{ condition: 'x', since: 'yesterday' }, '"yesterday"'],
  [{ condition: 'x', baseUrl: 'clinicaltrials.gov' }, '"clinicaltrials.gov"'],
  [{ condition: 'x', baseUrl: 'file:///etc' }, '"file:///etc"'],
  [{ ids: ['NCT123'] }, '"NCT123" is no registry id'],
  [{ ids: ['# none\n'] }, 'list of ids is empty'],
  [{ term: 'NCT00000001', since: '2026-01-01' }, 'ignores --since'],
])('a question that cannot be asked is told why: %j', (given, told) => {
  expect(() => read(given)).toThrow(expect.objectContaining({ kind: 'wrong-use', message: expect.stringContaining(told) }));
});

it('is the same question however its ids are written', () => {
  expect(read({ ids: ['nct00000002;NCT00000001', 'NCT00000002'] })).toEqual({
    baseUrl: 'https://example.org/api/v2',
    ids: ['NCT00000001', 'NCT00000002'],
  });
});
