import { describe, expect, test } from 'vitest';
import { ALL, idsOf, mentioned, therapy, vocabulary } from './vocabulary.js';

const drug = (label: string): string | undefined =>
  therapy(label)
    ?.map((id) => id.replace(/^drug:/, ''))
    .join('+');

/** Names of the field as registries write them, whether or not a document at hand has them. */
describe('codes, brands, salts and abbreviations lead to the generic name', () => {
  test.each([
    ['NSC #000123127', 'doxorubicin'],
    ['NSC-125973', 'paclitaxel'],
    ['CCI-779 (Torisel)', 'temsirolimus'],
    ['AP23573', 'ridaforolimus'],
    ['TH-302', 'evofosfamide'],
    ['CP-751,871', 'figitumumab'],
    ['PLX3397 hydrochloride capsules', 'pexidartinib'],
    ['DCC-3014', 'vimseltinib'],
    ['GSK3377794', 'letetresgene-autoleucel'],
    ['afami-cel (ADP-A2M4)', 'afamitresgene-autoleucel'],
    ['ADP-A2M4CD8', 'uzatresgene-autoleucel'],
    ['Onivyde', 'liposomal-irinotecan'],
    ['Marqibo', 'liposomal-vincristine'],
    ['Myocet', 'non-pegylated-liposomal-doxorubicin'],
    ['Caelyx 40 mg/m2', 'pegylated-liposomal-doxorubicin'],
    ['ABI-009', 'nab-sirolimus'],
    ['DS-7300a', 'ifinatamab-deruxtecan'],
    ['TNF-alpha', 'tasonermin'],
    ['PEG-rhG-CSF injection', 'pegfilgrastim'],
    ['153Sm-EDTMP', 'samarium-sm-153-lexidronam'],
    ['trimethoprim-sulfamethoxazole', 'trimethoprim-sulfamethoxazole'],
    ['盐酸米托蒽醌脂质体注射液', 'liposomal-mitoxantrone'],
    ['鹽酸安羅替尼膠囊', 'anlotinib'],
    ['维生素D', 'vitamin-d'],
    ['Nipent', 'pentostatin'],
    ['SAR650984', 'isatuximab'],
    ['海曲泊帕乙醇胺片', 'hetrombopag'],
    ['flavopyridol', 'alvocidib'],
    ['oritinib', 'rilertinib'],
  ])('%s is %s', (label, slug) => expect(drug(label)).toBe(slug));

  test.each([
    ['anti-GD2 CAR T cells', 'class:gd2-car-t-cell'],
    ['B7H3-targeted CAR-T cells', 'class:b7-h3-car-t-cell'],
    ['autologous CD19 CART cells', 'class:cd19-car-t-cell'],
    ['B7-H3 ADC', 'class:b7-h3-adc'],
  ])('%s is a class', (label, id) => expect(therapy(label)).toEqual([id]));
});

test('what lies near is kept apart', () => {
  expect(drug('IL-2')).not.toBe(drug('IL-21'));
  expect(drug('TBI-1301')).not.toBe(drug('GSK3377794'));
  expect(drug('irinotecan')).not.toBe(drug('liposomal irinotecan'));
  expect(drug('dinutuximab')).not.toBe(drug('naxitamab'));
  expect(drug('brentuximab vedotin')).toBe('brentuximab-vedotin');
  for (const naked of ['cAC10', 'brentuximab']) expect(drug(naked)).not.toBe('brentuximab-vedotin');
  for (const text of ['NAC', 'STS', 'LV', 'HU', 'ASA', 'I 131-labeled antibody', 'insulin-like growth factor', 'anti-TNF'])
    expect(mentioned(text, ['DRUG'])).toEqual([]);
});

describe('the tree of classes', () => {
  test.each([
    ['ceralasertib', 'dna-damage-kinase-inhibitor'],
    ['ifinatamab-deruxtecan', 'antibody-drug-conjugate'],
    ['sacituzumab-tirumotecan', 'antibody-drug-conjugate'],
    ['temsirolimus', 'mtor-inhibitor'],
    ['uzatresgene-autoleucel', 'cell-therapy'],
    ['rilvegostomig', 'pd-1-antibody'],
    ['rilvegostomig', 'tigit-antibody'],
    ['retlirafusp-alfa', 'pd-l1-antibody'],
    ['zanidatamab', 'her2-antibody'],
    ['narlumosbart', 'rankl-antibody'],
    ['trabectedin', 'chemotherapy'],
  ])('%s lies under %s', (slug, above) => expect(vocabulary.pathUp(`drug:${slug}`, `class:${above}`)).toBeDefined());

  test('no drug is without a class, and a PD-L1 antibody is none against PD-1', () => {
    const drugs = [...vocabulary.entities.values()].filter(({ kind }) => kind === 'DRUG');
    expect(drugs.length).toBeGreaterThan(1500);
    expect(drugs.filter(({ id }) => vocabulary.parents(id).length === 0)).toEqual([]);
    expect(vocabulary.pathUp('drug:retlirafusp-alfa', 'class:pd-1-antibody')).toBeUndefined();
  });
});

test('every drug is found by each of its names, and by no other drug', () => {
  const wrong = vocabulary.synonyms.filter(({ text, id, kind }) => {
    if (!id.startsWith('drug:') || kind === 'ABBREVIATION') return false;
    const found = idsOf(vocabulary.ground(text, ['DRUG'])) ?? idsOf(vocabulary.ground(text, ALL));
    return found?.join() !== id;
  });
  expect(wrong.map(({ text, id }) => `${text} → ${id}`)).toEqual([]);
});
