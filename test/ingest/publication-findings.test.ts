import { expect, test } from 'vitest';
import type { PublicationRecord, SectionRecord } from '../../src/documents/record.js';
import { sentencesOf } from '../../src/documents/sentences.js';
import { findingName } from '../../src/ingest/findings/findings.js';
import { findingsOfAbstracts } from '../../src/ingest/publications/publication-findings.js';
import { reading } from './ingesting.js';

const section = (text: string, heading?: string): SectionRecord => ({
  ...(heading === undefined ? {} : { heading }),
  paragraphs: [sentencesOf(text).map((sentence) => ({ text: sentence, cites: [] }))],
});

function findingsIn(title: string, sections: readonly SectionRecord[], otherTitle?: string): string[] {
  const record: PublicationRecord = {
    kind: 'publication',
    form: 'article',
    language: 'en',
    title,
    ...(otherTitle === undefined ? {} : { otherTitle }),
    authors: [],
    abstract: 'there is one',
    sections,
    references: [],
  };
  const own = { ...reading, document: 'document:test', definitions: reading.vocabulary.definitions(title) };
  return findingsOfAbstracts(record, own).map((finding) => {
    const ids = [...finding.therapies, ...finding.conditions].map(({ entity }) => entity.id.replace(/^\w+:/, '')).sort();
    return `${findingName(finding)}: ${ids.join(', ')}`;
  });
}

const TITLE = 'Anlotinib plus toripalimab in soft tissue sarcoma: a phase 2 trial';

test('the results tell the numbers of what the title names, whatever the background spoke of', () => {
  const labelled = [
    section('Doxorubicin is given first.', 'BACKGROUND'),
    section('Adults took part.', 'METHODS'),
    section('The ORR was 30%.', 'RESULTS'),
  ];
  const plain = [section('Immunotherapy is promising. In this phase 2 trial, adults took part. The ORR was 30%.')];
  for (const sections of [labelled, plain])
    expect(findingsIn(TITLE, sections)).toEqual(['ORR 30 %: anlotinib, soft-tissue-sarcoma, toripalimab']);
});

test('the numbers of the background are those of the therapies it names, in no condition of the title', () => {
  const sections = [section('Doxorubicin gave a median OS of 12.0 months.', 'BACKGROUND'), section('It was safe.', 'RESULTS')];
  expect(findingsIn(TITLE, sections)).toEqual(['median OS 12 months: doxorubicin']);
});

test('a raised decimal point is a point, and quoted as printed', () => {
  expect(findingsIn(TITLE, [section('Median PFS was 4·6 months.', 'FINDINGS')])).toEqual([
    'median PFS 4.6 months: anlotinib, soft-tissue-sarcoma, toripalimab',
  ]);
});

test('the abstract told again in Chinese adds only what is new', () => {
  const sections = [section('The ORR was 30%.', 'RESULTS'), section('ORR为30%,中位PFS为7.2个月。', '结果')];
  expect(findingsIn(TITLE, sections, '安罗替尼联合特瑞普利单抗治疗软组织肉瘤')).toEqual([
    'ORR 30 %: anlotinib, soft-tissue-sarcoma, toripalimab',
    'median PFS 7.2 months: anlotinib, soft-tissue-sarcoma, toripalimab',
  ]);
});
