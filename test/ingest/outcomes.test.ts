import { describe, expect, it } from 'vitest';
import { type Became, Outcomes } from '../../src/ingest/outcomes.js';

const ALL: readonly Became[] = ['made', 'changed', 'gone', 'read', 'reread'];
const told = (outcomes: Outcomes) => Object.fromEntries(ALL.map((became) => [became, outcomes.ids(became)]));

describe('what became of a trial in a run', () => {
  it('is told once, by what it was before the run and is after it', () => {
    const outcomes = new Outcomes();
    outcomes.noteWritten('trial:b', 'made', []);
    outcomes.noteWritten('trial:a', 'made', []);
    outcomes.noteWritten('trial:a', 'changed', []);
    outcomes.noteWritten('trial:c', 'reread', []);
    outcomes.noteWritten('trial:c', 'changed', []);
    outcomes.noteWritten('trial:d', 'reread', []);
    outcomes.noteGone('trial:e');
    outcomes.noteGone('trial:f');
    outcomes.noteWritten('trial:f', 'made', []);
    outcomes.noteWritten('trial:g', 'made', []);
    outcomes.noteGone('trial:g');
    outcomes.noteWritten('publication:pmid-1', 'read', []);
    expect(told(outcomes)).toEqual({
      made: ['trial:a', 'trial:b'],
      changed: ['trial:c', 'trial:f'],
      gone: ['trial:e'],
      read: ['publication:pmid-1'],
      reread: ['trial:d'],
    });
    for (const became of ALL) expect(outcomes.count(became)).toBe(outcomes.ids(became).length);
    outcomes.close();
  });

  it('counts unresolved labels as they stand at the end, those of most trials first', () => {
    const outcomes = new Outcomes();
    outcomes.noteWritten('trial:a', 'made', ['DRUG\tpemwalitinib', 'CONDITION\tsarcopathy']);
    outcomes.noteWritten('trial:a', 'changed', ['DRUG\tpemwalitinib']);
    outcomes.noteWritten('trial:b', 'changed', ['DRUG\tpemwalitinib', 'DRUG\tabemolimab']);
    outcomes.noteWritten('trial:c', 'changed', ['DRUG\tabacolumab']);
    outcomes.noteGone('trial:c');
    expect(outcomes.unresolved()).toEqual([
      { kind: 'DRUG', label: 'pemwalitinib', trials: 2 },
      { kind: 'DRUG', label: 'abemolimab', trials: 1 },
    ]);
    outcomes.close();
  });
});
