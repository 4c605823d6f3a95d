import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { loadVocabulary } from '../../src/vocabulary/load.js';
import { readTables } from '../../src/vocabulary/tables.js';
import { ALL, FOLDER, vocabulary } from './vocabulary.js';

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

/** The shipped tables with one row more, put in its place or at the end. */
function withRow(table: string, row: string, sorted = true): string {
  const folder = mkdtempSync(join(tmpdir(), 'vocabulary-'));
  folders.push(folder);
  cpSync(FOLDER, folder, { recursive: true });
  const path = join(folder, `${table}.tsv`);
  const [header = '', ...rows] = readFileSync(path, 'utf8').trimEnd().split('\n');
  const order = (line: string) => line.split('\t').slice(0, 2).join('\t');
  const all = [...rows, row];
  if (sorted) all.sort((a, b) => (order(a) < order(b) ? -1 : 1));
  writeFileSync(path, `${[header, ...all].join('\n')}\n`);
  return folder;
}

test.each([
  ['a repeated slug', 'drugs', 'anlotinib\tanother\t\t\tDrugBank', /drugs\.tsv:\d+: the slug "anlotinib"/],
  ['an unknown class', 'drugs', 'zzz\tzzz\tno-class\t\tDrugBank', /drugs\.tsv:\d+: "class:no-class" is in no table/],
  ['an unknown parent', 'conditions', 'zzz\tzzz\tno-condition\t\tDOID', /conditions\.tsv:\d+: "condition:no-condition"/],
  ['an unknown target', 'drug-targets', 'anlotinib\tZZZ9\tinhibitor\tDGIdb', /drug-targets\.tsv:\d+: "target:ZZZ9"/],
  ['an empty source', 'drugs', 'zzz\tzzz\t\t\t', /drugs\.tsv:\d+: the cell "source" is empty/],
  ['a text with two meanings', 'synonyms', '安罗替尼\tdrug:sunitinib\tzh\tSYNONYM\tunverified', /synonyms\.tsv:\d+: .* means drug:/],
  ['an unknown kind', 'synonyms', 'zzz\tdrug:sunitinib\ten\tNICKNAME\tunverified', /"NICKNAME" is no kind of synonym/],
  ['a regimen with two meanings', 'regimens', 'AI\tdoxorubicin\tzz\tunverified', /regimens\.tsv:\d+: ("AI" is already|"AI" stands)/],
])('stops at %s with file and line', (_, table, row, message) => {
  expect(() => loadVocabulary(withRow(table, row))).toThrow(message);
});

test('stops at an unsorted row and at a circle of parents', () => {
  expect(() => loadVocabulary(withRow('drugs', 'aaa\taaa\t\t\tDrugBank', false))).toThrow(/drugs\.tsv:\d+: "aaa" stands after/);
  expect(() => loadVocabulary(withRow('drug-classes', 'zzz\tZzz\tzzz\t\tunverified'))).toThrow(/"class:zzz" is above and below/);
});

test('every name leads to its entity', () => {
  const lost = vocabulary.synonyms.filter(({ text, id, kind }) => {
    if (vocabulary.ground(text, ALL)?.entities.some((entity) => entity.id === id)) return false;
    const kinds = ALL.filter((one) => one === vocabulary.entities.get(id)?.kind);
    if (vocabulary.ground(text, kinds)?.entities.some((entity) => entity.id === id)) return false;
    const isAmbiguous = kind === 'ABBREVIATION' && vocabulary.resolve(text, kinds).entities.length > 1;
    return !isAmbiguous && !vocabulary.mentions(text, kinds).some(({ entities }) => entities.some((entity) => entity.id === id));
  });
  expect(lost).toEqual([]);
});

test('the sources are those whose licence allows it', () => {
  const allowed =
    /^(document|unverified|DrugBank|ChEMBL|DrugCentral|DGIdb|NCI|NCIt|DOID|OncoTree|zh_en_antineoplastic_2024|pd1_pdl1_antibodies|cancerdrugsdb)$/;
  const wrong = Object.values(readTables(FOLDER)).flatMap((rows) =>
    [...rows].map((row) => row.cell('source')).filter((source) => !allowed.test(source)),
  );
  expect(wrong).toEqual([]);
});

test('the version changes with a row and only then', () => {
  expect(loadVocabulary(FOLDER).version).toBe(vocabulary.version);
  expect(loadVocabulary(withRow('blocklist', 'zzz\ta test\tunverified')).version).not.toBe(vocabulary.version);
});

test('trees: bispecific antibodies are PD-1 antibodies, PD-L1 antibodies are not, gliosarcoma is no sarcoma', () => {
  const antibodies = vocabulary.descendants('class:pd-1-antibody');
  for (const id of ['drug:sintilimab', 'drug:toripalimab', 'drug:penpulimab', 'drug:cadonilimab', 'drug:camrelizumab'])
    expect(antibodies).toContain(id);
  for (const id of ['drug:atezolizumab', 'drug:benmelstobart', 'drug:anlotinib', 'class:pd-l1-antibody'])
    expect(antibodies).not.toContain(id);
  expect(vocabulary.pathUp('drug:cadonilimab', 'class:pd-1-antibody')).toEqual([
    'drug:cadonilimab',
    'class:pd-1-ctla-4-bispecific-antibody',
    'class:pd-1-bispecific-antibody',
    'class:pd-1-antibody',
  ]); // prettier-ignore
  const sarcomas = vocabulary.descendants('condition:sarcoma');
  for (const id of ['chordoma', 'gastrointestinal-stromal-tumor', 'kaposi-sarcoma', 'desmoid-tumor', 'uterine-leiomyosarcoma'])
    expect(sarcomas).toContain(`condition:${id}`);
  for (const id of ['gliosarcoma', 'sarcoidosis', 'sarcomatoid-mesothelioma', 'myeloid-sarcoma', 'cancer'])
    expect(sarcomas).not.toContain(`condition:${id}`);
  expect(vocabulary.parents('condition:sarcoma')).toEqual([]);
});
