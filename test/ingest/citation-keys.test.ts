import { describe, expect, it } from 'vitest';
import type { PublicationRecord } from '../../src/documents/record.js';
import { keysOfCitation } from '../../src/ingest/publications/citation-keys.js';
import { PublicationIdentities } from '../../src/ingest/publications/publication-identity.js';
import {
  apartLines,
  mentionLine,
  mentionOfRecord,
  mentionOfReference,
  ownLine,
  type PublicationMention,
} from '../../src/ingest/publications/publication-mention.js';

/** One invented paper as journals print it. */
const STYLES = {
  registry:
    'Ahn B, Codd E, Dale F. Weekly nothing against fortnightly nothing in advanced imaginary sarcoma. J Made Up Oncol. 2021 Mar;12(3):45-51. doi: 10.1234/jmuo.2021.45.',
  pubmed:
    'Ahn B, Codd E, Dale F; Imaginary Sarcoma Study Group. Weekly nothing against fortnightly nothing in advanced imaginary sarcoma. J Made Up Oncol. 2021 Mar 4;12(3):45-51. doi: 10.1234/jmuo.2020.45. Epub 2020 Dec 30. PMID: 20192018; PMCID: PMC2017201.',
  'AMA with a group':
    'Ahn B, Codd E, Dale F, et al; Imaginary Sarcoma Study Group. Weekly nothing against fortnightly nothing in advanced imaginary sarcoma. J Made Up Oncol. 2021;12(3):45-51.',
  pdq: 'Ahn B, Codd E, Dale F, et al.: Weekly Nothing Against Fortnightly Nothing in Advanced Imaginary Sarcoma. J Made Up Oncol 12 (3): 45-51, 2021.',
  chinese:
    'AHN B, CODD E, DALE F, et al. Weekly nothing against fortnightly nothing in advanced imaginary sarcoma[J]. J Made Up Oncol, 2021, 12(3): 45-51.',
  'Chinese without blanks':
    'AHN B,CODD E,DALE F,et al.Weekly nothing against fortnightly nothing in advanced imaginary sarcoma[J].J Made Up Oncol,2021,12(3):45-51.',
  'Chinese in full width':
    'Ahn B，Codd E，Dale F，et al．Weekly nothing against fortnightly nothing in advanced imaginary sarcoma［J/OL］．J Made Up Oncol，2021，12（3）：2045－2051．',
  apa: 'Ahn, B., Codd, E., & Dale, F. (2021). Weekly nothing against fortnightly nothing in advanced imaginary sarcoma. Journal of made up oncology : official journal of nobody, 12(3), 2009–2015.',
  nature:
    'Ahn, B. et al. Weekly nothing against fortnightly nothing in advanced imaginary sarcoma. J. Made Up. Oncol. 12, 2045–2051 (2021).',
  mdpi: 'Ahn, B.; Codd, E.; Dale, F. Weekly Nothing against Fortnightly Nothing in Advanced Imaginary Sarcoma. Imagin. Oncol. 2021, 12, 45–51.',
  elsevier:
    'B. Ahn, E. Codd, F. van Dale, Weekly nothing against fortnightly nothing in advanced imaginary sarcoma, J. Made Up Oncol. 12 (3) (2021) 45–51.',
  'Elsevier with the year ahead':
    'Ahn, B., Codd, E., Dale, F., 2021. Weekly nothing against fortnightly nothing in advanced imaginary sarcoma. J. Made. Oncol. 12, 1999–2006.',
  springer:
    'Ahn B, Codd E, Dale F et al (2021) Weekly nothing against fortnightly nothing in advanced imaginary sarcoma. J Made Up Oncol 12(3):45–51',
  ieee: 'B. Ahn, E. Codd, and F. Dale, “Weekly nothing against fortnightly nothing in advanced imaginary sarcoma,” J. Made Up Oncol., vol. 12, no. 3, pp. 45–51, Mar. 2021.',
  chicago:
    'Ahn, Bora, Egon Codd, and Frida M. Dale. "Weekly Nothing Against Fortnightly Nothing in Advanced Imaginary Sarcoma." Journal of Made Up Oncology 12, no. 3 (2021): 45-51.',
  mla: 'Ahn, Bora, et al. “Weekly Nothing Against Fortnightly Nothing in Advanced Imaginary Sarcoma.” Journal of Made Up Oncology, vol. 12, no. 3, 2021, pp. 45-51.',
  harvard:
    "Ahn, B., O'Codd, E. and Dale, F. (2021) 'Weekly nothing against fortnightly nothing in advanced imaginary sarcoma', Journal of Made Up Oncology, 12(3), pp. 45-51.",
  'names in full':
    'Bora Ahn, Egon Codd, Frida van Dale. Weekly nothing against fortnightly nothing in advanced imaginary sarcoma. J Made Up Oncol. 2021;12:45-51.',
  'family names ahead':
    'Ahn Bora, Codd Egon, Dale Frida, et al. Weekly nothing against fortnightly nothing in advanced imaginary sarcoma. J Made Up Oncol 2021;12:45-51.',
  'a group among the authors':
    'Ahn B, Codd E, Imaginary Soft Tissue and Bone Sarcoma Group, et al. Weekly nothing against fortnightly nothing in advanced imaginary sarcoma. J Made Up Oncol 2021;12:45-51.',
  'a group behind the title':
    'Ahn B, Codd E. Weekly nothing against fortnightly nothing in advanced imaginary sarcoma. The Imaginary Sarcoma Investigators. J Made Up Oncol. 2021;12(3):45-51.',
  'in press':
    'Ahn B, Codd E, Dale F. Weekly nothing against fortnightly nothing in advanced imaginary sarcoma. J Made Up Oncol (in press) 2021.',
  'a reference manager':
    'TY  - JOUR AU  - Ahn, Bora AU  - Codd, Egon TI  - Weekly nothing against fortnightly nothing in advanced imaginary sarcoma JO  - J Made Up Oncol PY  - 2021 ER  -',
  'another language first':
    '安博, 柯德, 等. 每周与隔周给予虚构药物治疗晚期虚构肉瘤的随机对照研究[J]. 虚构肿瘤杂志, 2021, 12(3): 45-51. Ahn Bora, Codd Egon, et al. Weekly nothing against fortnightly nothing in advanced imaginary sarcoma[J]. J Made Up Oncol, 2021, 12(3): 45-51.',
};

const RECORD: PublicationRecord = {
  kind: 'publication',
  form: 'article',
  language: 'en',
  title: 'Weekly nothing against fortnightly nothing in advanced imaginary sarcoma',
  otherTitle: '每周与隔周给予虚构药物治疗晚期虚构肉瘤的随机对照研究',
  pmid: '77',
  year: 2021,
  authors: ['Ahn B', 'Codd E', 'Dale F'],
  sections: [],
  references: [],
};

/** Which publication each citation means where these records are known. */
function meant(citations: readonly string[], records: readonly PublicationRecord[] = []): string[] {
  const identities = new PublicationIdentities();
  const mentions = citations.map((citation) => mentionOfReference({ citation }));
  for (const [at, record] of records.entries()) identities.add(`record ${at}`, [ownLine(mentionOfRecord(record))]);
  for (const [at, mention] of mentions.entries()) identities.add(`page ${at}`, [mentionLine(mention) as string]);
  return mentions.map((mention) => identities.idOf(mention).replace('publication:', ''));
}

const known = (record: Partial<PublicationRecord>): PublicationRecord => ({ ...RECORD, ...record });

describe('what a citation is recognised by', () => {
  it.each(Object.entries(STYLES))('finds its record in the style: %s', (_, citation) => {
    expect(meant([citation], [RECORD])).toEqual(['pmid-77']);
  });

  it('is that of either language where both are printed', () => {
    const both = STYLES['another language first'];
    expect(keysOfCitation(both)).toEqual(expect.arrayContaining([...keysOfCitation(STYLES.chinese), ...keysOfCitation(both.slice(0, 60))]));
  });

  it.each([
    ['Efficacy of nothing vs. something in imaginary sarcoma: is St. Nowhere right?', 'J Made Up Oncol 2021;3:4-9.'],
    ['Nothing in imaginary sarcoma of U.S. adults. A trial with 1,25-nothing!', 'J. Made. Oncol. 3, 4–9 (2021).'],
    ['Is nothing enough? Part 2. Results in 2019, 2020 and later', 'Made Up Rep. 2021 Mar 4;3(1):4-9.'],
    ['Report no. 14 of the imaginary sarcoma study: nothing', 'Made Up Oncol 3 (Suppl 1): 4-9, 2021.'],
  ])('is the whole title, with full stops, marks and numbers: %s', (title, journal) => {
    const citation = `Ahn BC, van der Codd E. ${title}${/\p{P}$/u.test(title) ? '' : '.'} ${journal}`;
    expect(meant([citation], [known({ title, authors: ['Ahn BC'] })])).toEqual(['pmid-77']);
  });

  it('is nothing for a short title, for a name of a journal, nor without authors', () => {
    expect(keysOfCitation('Ahn B. Sarcoma. Proceedings of the National Academy of Made Up Sciences of Nowhere. 2020;1:2-3.')).toEqual([]);
    expect(keysOfCitation('Ahn B. Proceedings of the National Academy of Made Up Sciences of Nowhere. 2020;1:2-3.')).toEqual([]);
    expect(keysOfCitation('Proceedings of the National Academy of Made Up Sciences of Nowhere. 2020;1:2-3.')).toEqual([]);
  });

  it('differs by year and by first author', () => {
    const others = [STYLES.pdq.replace('2021', '2019'), STYLES.pdq.replace('Ahn', 'Bohn')];
    for (const id of meant(others, [RECORD])) expect(id).not.toBe('pmid-77');
  });

  it('is not the first sentence alone: parts of one series are works of their own', () => {
    const part = (number: string, name: string) =>
      `Ahn B, Codd E. Studies of imaginary sarcoma in adults of Nowhere. ${number}. ${name}. J Made Up Oncol. 1984;12:45-51.`;
    const [first, second, third] = meant([
      part('I', 'Weekly nothing'),
      part('II', 'Fortnightly nothing'),
      part('II', 'Fortnightly nothing'),
    ]);
    expect(second).toBe(third);
    expect(first).not.toBe(second);
    const whole = known({ title: 'Studies of imaginary sarcoma in adults of Nowhere', authors: ['Ahn B'], year: 1983 });
    expect(meant([part('I', 'Weekly nothing')], [whole])).not.toContain('pmid-77');
  });

  it('takes no time on what is no citation', () => {
    for (const text of ['Ahn B, ', 'A. ', 'Group, ', "'a ", '2018 (', '安博 ', 'a '])
      expect(keysOfCitation(`Ahn B. ${text.repeat(500_000)}`)).toEqual([]);
    for (const text of ['Ahn B, ', 'A. ', "'a ", '2018 (', '安博 ', ' - ']) keysOfCitation(`Ahn B, Codd E. ${text.repeat(2500)}`);
  }, 3000);
});

describe('a long title', () => {
  const TITLE = 'Weekly nothing plus monthly nothing against fortnightly nothing alone in adults with advanced imaginary sarcoma';
  const cited = (year: number, author = 'Ahn B') => `${author}, Codd E. ${TITLE}. J Made Up Oncol. ${year};12(3):45-51.`;
  const undated = `Ahn B, Codd E. ${TITLE}. J Made Up Oncol, in press.`;
  const paper = known({ title: TITLE, year: 2023 });

  it('is enough where one year is missing or lies beside the other', () => {
    expect(meant([cited(2022), undated], [paper])).toEqual(['pmid-77', 'pmid-77']);
    expect(meant([cited(2023)], [known({ title: TITLE, authors: [], year: 2023 })])).toEqual(['pmid-77']);
  });

  it('is not, where years or first authors differ, or there are two works it could be', () => {
    expect(meant([cited(2021), cited(2023, 'Bohn C')], [paper])).not.toContain('pmid-77');
    expect(meant([cited(2021), cited(2023), undated], [paper]).map((id) => id === 'pmid-77')).toEqual([false, true, false]);
    expect(meant([cited(2022), cited(2021)], [paper])).not.toContain('pmid-77');
  });

  it('is not, where one list names it with two years: an abstract of a meeting and the paper', () => {
    const [abstract, full] = [2022, 2023].map((year) => mentionOfReference({ citation: cited(year) })) as [
      PublicationMention,
      PublicationMention,
    ];
    const list = [...[abstract, full].map((mention) => mentionLine(mention) as string), ...apartLines([[abstract, full]])];
    const identities = new PublicationIdentities();
    identities.add('record', [ownLine(mentionOfRecord(paper))]);
    expect(identities.idOf(abstract)).toBe('publication:pmid-77');
    identities.add('other', [mentionLine(abstract) as string]);
    expect(identities.add('review', list)).toEqual(new Set(['review', 'other']));
    expect([abstract, full].map((mention) => identities.idOf(mention) === 'publication:pmid-77')).toEqual([false, true]);
  });
});
