import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { checkFragment, labelOfId, NODES, RELATIONS } from '../../src/graph/model.js';
import { CLAIM_RELATIONS, claimProperties, SHARED_LABELS } from '../../src/graph/shared.js';
import { statementWith } from '../../src/graph/statements.js';

const table = (name: string) => readFileSync(new URL(`../../schema/${name}.tsv`, import.meta.url), 'utf8');
const order = (a: string, b: string) => (a < b ? -1 : 1);

it('is sorted, and every row says what it means', () => {
  for (const name of ['nodes', 'relations']) {
    const [header = '', ...rows] = table(name).trimEnd().split('\n');
    expect(rows, name).toEqual([...rows].sort(order));
    for (const row of rows) expect(row.split('\t'), row).toHaveLength(header.split('\t').length);
    expect(
      rows.filter((row) => row.endsWith('\t')),
      name,
    ).toEqual([]);
  }
});

it('gives every node an id and a name, and no two labels one prefix', () => {
  for (const { label, properties } of NODES.values()) {
    expect(properties.get('id'), label).toBe('string');
    if (label !== 'Finding' || properties.has('name')) expect(properties.get('name'), label).toBe('string');
    // Rows of neighbours carry the label beside the properties.
    expect(properties.has('label'), label).toBe(false);
  }
  expect(new Set([...NODES.values()].map((node) => node.prefix)).size).toBe(NODES.size);
  expect(labelOfId('class:pd-1-antibody')).toBe('DrugClass');
  expect(() => labelOfId('NCT00000000')).toThrow('is no node id');
});

it('has facts on the edges of shared nodes for the properties that nodes have', () => {
  expect(SHARED_LABELS).toHaveLength(CLAIM_RELATIONS.length);
  for (const label of SHARED_LABELS) expect(claimProperties(label).length, label).toBeGreaterThan(1);
  expect(RELATIONS.size).toBeGreaterThan(15);
});

it('refuses what it does not describe', () => {
  const drug = { label: 'Drug', id: 'drug:x', properties: { name: 'x' } };
  const check =
    (node: object, edges: object[] = []) =>
    () =>
      checkFragment({ nodes: [{ ...drug, ...node }], edges: edges as never });
  expect(check({})).not.toThrow();
  expect(check({ label: 'Potion' })).toThrow('"Potion" is no label');
  expect(check({ id: 'class:x' })).toThrow('class:x cannot be a Drug');
  expect(check({ properties: { nickname: 'x' } })).toThrow('no property "nickname"');
  expect(check({ properties: { name: 1 } })).toThrow('Drug drug:x.name must be string, not 1');
  expect(check({ properties: { synonyms: ['a', null] } })).toThrow('must be string[]');
  const edge = { type: 'IN_CLASS', from: 'drug:x', to: 'class:x', properties: {} };
  expect(check({}, [edge])).not.toThrow();
  expect(check({}, [{ ...edge, to: 'target:x' }])).toThrow('IN_CLASS cannot go from drug:x to target:x');
  expect(check({}, [{ ...edge, type: 'CURES' }])).toThrow('"CURES" is no type');
});

it('puts nothing into a statement that is not its own', () => {
  expect(statementWith('write/node', { LABEL: 'Drug' })).toContain('MERGE (n:`Drug` {id: row.id})');
  expect(() => statementWith('write/node', { LABEL: 'Drug) DETACH DELETE (n' })).toThrow('no label or type');
  expect(() => statementWith('write/node', {})).toThrow('nothing was given for {{LABEL}}');
});
