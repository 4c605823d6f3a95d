import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { command } from './running.js';

const folder = mkdtempSync(join(tmpdir(), 'vocabulary-command-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const study = (nctId: string, condition: string, ...drugs: string[]) =>
  JSON.stringify({
    protocolSection: {
      identificationModule: { nctId, briefTitle: `Trial ${nctId}` },
      conditionsModule: { conditions: [condition] },
      armsInterventionsModule: { interventions: drugs.map((name) => ({ type: 'DRUG', name })) },
    },
  });

beforeAll(() => {
  mkdirSync(join(folder, 'in'));
  const studies = {
    'a.json': study('NCT00000001', 'Osteosarcoma', 'Zzyvumab', 'Doxorubicin'),
    'b.json': study('NCT00000002', 'Osteosarcoma', 'ZZYVUMAB', 'Liposomal frobnicatin'),
    'c.json': study('NCT00000003', 'Quuxitis', 'Zzyvumab'),
  };
  for (const [name, text] of Object.entries(studies)) writeFileSync(join(folder, 'in', name), text);
});

const run = (...args: string[]) => command(['vocabulary', ...args]).ended;

describe('npm run vocabulary', () => {
  it('suggests for the labels of documents, those of most trials first', async () => {
    const { code, out } = await run('suggest', join(folder, 'in'), '--json');
    const { documents, unresolved, labels } = JSON.parse(out);
    expect({ code, documents, unresolved }).toEqual({ code: 0, documents: 3, unresolved: 3 });
    expect(labels.map(({ kind, label, trials, example }: Record<string, unknown>) => [trials, kind, label, example])).toEqual([
      [3, 'DRUG', 'Zzyvumab', 'a.json'],
      [1, 'CONDITION', 'Quuxitis', 'c.json'],
      [1, 'DRUG', 'Liposomal frobnicatin', 'b.json'],
    ]);
    expect(labels[2].nearest[0].id).toMatch(/^drug:.*liposomal/);
  });

  it('suggests by kind and condition, as many as wanted, and tells what was refused', async () => {
    writeFileSync(join(folder, 'bad.json'), '{"protocolSection": ');
    const { code, out } = await run(
      'suggest',
      join(folder, 'in'),
      join(folder, 'bad.json'),
      '--kind',
      'drug',
      '--studies',
      '骨肉瘤',
      '--first',
      '1',
    );
    expect(code).toBe(1);
    expect(out).toContain('3 documents read, 1 refused');
    expect(out).toContain('2 labels unresolved, the 1 of most trials first');
    expect(out).toMatch(/2 × DRUG +Zzyvumab/);
    expect(out).not.toContain('frobnicatin');
  });

  it('tells what a label means, by which rung and why', async () => {
    const { code, out } = await run('ground', '盐酸安罗替尼胶囊', 'Zzyvumab');
    expect(code).toBe(1);
    expect(out).toContain('"盐酸安罗替尼胶囊" is drug:anlotinib (anlotinib)\n  STRIPPED: ');
    expect(out).toContain('"Zzyvumab" is unresolved');
  });

  it.each([
    [[], /say suggest or ground/],
    [['frobnicate'], /no "frobnicate"/],
    [['suggest'], /needs a document/],
    [['ground', 'x', '--kind', 'planet'], /--kind is "planet"/],
    [['suggest', 'x', '--first', '0'], /--first is "0"/],
    [['suggest', 'x', '--studies', 'osteosarcomma'], /no known condition.*Osteosarcoma/],
    [['suggest', 'x', '--nonsense'], /--help/],
  ])('wrong use ends with 2 and a sentence: %j', async (args, sentence) => {
    const { code, out, error } = await run(...args);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(error).toMatch(sentence);
    expect(error.trim().split('\n')).toHaveLength(1);
  });
});
