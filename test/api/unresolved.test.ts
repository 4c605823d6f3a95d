import { beforeAll, expect, it } from 'vitest';
import type { Engine } from '../../src/graph/engine.js';
import { describeOnEngines } from '../engines.js';
import { ask, askRaw, fill } from './asking.js';
import { sketch } from './graph.js';

const trial = (id: string, unresolved?: string[]) => sketch({ id, arms: [], ...(unresolved ? { properties: { unresolved } } : {}) });

describeOnEngines('labels that no entity is known for', (open) => {
  let engine: Engine;
  beforeAll(async () => {
    engine = await fill(await open(), [
      trial('trial:NCT1', ['DRUG\tInventumab', 'CONDITION\tNewly named tumour']),
      trial('trial:NCT2', ['DRUG\tInventumab', 'DRUG\tInventumab 5 mg', 'PROCEDURE\tWarming']),
      trial('trial:NCT3', ['DRUG\tInventumab']),
      trial('trial:NCT4'),
    ]);
  });

  it('come with their trials, those of most trials first', async () => {
    const text = '{ unresolved { label kind trialCount trials(first: 2) { totalCount nodes { id } pageInfo { hasNextPage } } } }';
    const { unresolved } = await ask(engine, text);
    expect(unresolved.map(({ label, kind, trialCount }: Record<string, unknown>) => [trialCount, kind, label])).toEqual([
      [3, 'DRUG', 'Inventumab'],
      [1, 'CONDITION', 'Newly named tumour'],
      [1, 'DRUG', 'Inventumab 5 mg'],
      [1, 'PROCEDURE', 'Warming'],
    ]);
    expect(unresolved[0].trials).toEqual({
      totalCount: 3,
      nodes: [{ id: 'trial:NCT1' }, { id: 'trial:NCT2' }],
      pageInfo: { hasNextPage: true },
    });
  });

  it('are asked for by kind, and no more than wanted', async () => {
    const labels = async (arguments_: string) =>
      (await ask(engine, `{ unresolved${arguments_} { label } }`)).unresolved.map(({ label }: { label: string }) => label);
    expect(await labels('(kind: DRUG)')).toEqual(['Inventumab', 'Inventumab 5 mg']);
    expect(await labels('(kind: DRUG_CLASS)')).toEqual([]);
    expect(await labels('(first: 1)')).toEqual(['Inventumab']);
    expect((await askRaw(engine, '{ unresolved(first: 0) { label } }')).errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
  });

  it('page on from a cursor', async () => {
    const page = async (after?: string) => {
      const text =
        'query($after: String) { unresolved(first: 1) { trials(first: 2, after: $after) { nodes { id } pageInfo { endCursor } } } }';
      return (await ask(engine, text, { after })).unresolved[0].trials;
    };
    const { pageInfo } = await page();
    expect((await page(pageInfo.endCursor)).nodes).toEqual([{ id: 'trial:NCT3' }]);
  });
});
