import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readDocument } from '../../src/documents/read.js';
import type { PublicationRecord, ReadDocument } from '../../src/documents/record.js';
import { describeWithShared, SHARED } from '../places.js';
import { layouts } from './sample-documents.js';

/** What a text gives: documents, and `name: reason` of what was refused. */
function read(text: string, name = 'sample'): { documents: ReadDocument[]; refused: string[] } {
  const all = readDocument(name, Buffer.from(text), layouts);
  return {
    documents: all.filter((one) => !('reason' in one)) as ReadDocument[],
    refused: all.flatMap((one) => ('reason' in one ? [`${one.name}: ${one.reason}`] : [])),
  };
}

function articleOf(text: string): PublicationRecord {
  const [record] = read(text).documents.flatMap(({ records }) => records);
  if (record?.kind !== 'publication') throw new Error(read(text).refused[0] ?? 'no article was read');
  return record;
}

const set = (...articles: readonly string[]) => `<?xml version="1.0"?>\n<PubmedArticleSet>${articles.join('\n')}</PubmedArticleSet>`;

interface Parts {
  readonly pmid?: string;
  readonly article?: string;
  readonly citation?: string;
  readonly data?: string;
}

const article = ({ pmid = '90000001', article: own = '<ArticleTitle>A title.</ArticleTitle>', citation = '', data = '' }: Parts) =>
  `<PubmedArticle><MedlineCitation><PMID Version="1">${pmid}</PMID><Article>${own}</Article>${citation}</MedlineCitation><PubmedData>${data}</PubmedData></PubmedArticle>`;

const STRUCTURED = article({
  article: `<Journal><JournalIssue><PubDate><MedlineDate>2023 Dec-2024 Jan</MedlineDate></PubDate></JournalIssue><Title>Made-up journal in full</Title></Journal>
    <ArticleTitle>[Drug A with <i>drug B</i> in an example sarcoma].</ArticleTitle>
    <ELocationID EIdType="pii" ValidYN="Y">x1</ELocationID><ELocationID EIdType="doi" ValidYN="Y">10.5555/MADE.UP</ELocationID>
    <Abstract><AbstractText Label="METHODS" NlmCategory="METHODS">Drug A was given to 20 patients, 10<sup>6</sup> cells each. Write to a.b@example.org.</AbstractText>
      <AbstractText Label="UNLABELLED">The ORR was 20% for the<i>ABC1</i>gene and <i>cis</i>platin.</AbstractText>
      <AbstractText Label="TRIAL REGISTRATION">It is registered as ISRCTN99990001.</AbstractText><CopyrightInformation>Nobody.</CopyrightInformation></Abstract>
    <AuthorList><Author ValidYN="Y"><LastName>Example</LastName><ForeName>Ann B</ForeName><Initials>AB</Initials><Suffix>Jr</Suffix><AffiliationInfo><Affiliation>Somewhere, ann@example.org</Affiliation></AffiliationInfo></Author>
      <Author ValidYN="Y"><CollectiveName>Example Sarcoma Group</CollectiveName></Author></AuthorList>
    <DataBankList><DataBank><DataBankName>ClinicalTrials.gov</DataBankName><AccessionNumberList><AccessionNumber>NCT99990001</AccessionNumber></AccessionNumberList></DataBank>
      <DataBank><DataBankName>GENBANK</DataBankName><AccessionNumberList><AccessionNumber>AB000001</AccessionNumber></AccessionNumberList></DataBank>
      <DataBank><DataBankName>NTR</DataBankName><AccessionNumberList><AccessionNumber>NL0001</AccessionNumber></AccessionNumberList></DataBank></DataBankList>
    <PublicationTypeList><PublicationType>Journal Article</PublicationType></PublicationTypeList><VernacularTitle>甲药联合乙药治疗示例肉瘤。</VernacularTitle>`,
  citation: `<DateRevised><Year>2024</Year><Month>3</Month><Day>05</Day></DateRevised><MedlineJournalInfo><MedlineTA>Made Up J</MedlineTA></MedlineJournalInfo>
    <OtherAbstract Type="Publisher" Language="chi"><AbstractText>目的 研究甲药。结果 ORR为20%。</AbstractText></OtherAbstract>
    <OtherAbstract Type="Publisher" Language="fre"><AbstractText>Abstract available from the publisher.</AbstractText></OtherAbstract>`,
  data: `<ReferenceList><Reference><Citation>1. Smith A. First. 2001.</Citation><ArticleIdList><ArticleId IdType="pubmed">111</ArticleId></ArticleIdList></Reference>
    <Reference><Citation>2. Doe B. Second. 2002. doi: 10.5555/second.</Citation></Reference></ReferenceList>`,
});

describe('an article of efetch', () => {
  test('every field, in its own words', () => {
    const [document] = read(set(STRUCTURED)).documents;
    expect(document?.document).toMatchObject({
      name: 'sample',
      format: 'pubmed',
      source: 'PubMed',
      url: 'https://pubmed.ncbi.nlm.nih.gov/90000001/',
      version: '2024-03-05',
      warnings: ['an e-mail address or telephone number in the abstract was left out'],
    });
    expect(document?.records[0]).toMatchObject({
      form: 'article',
      language: 'en',
      title: 'Drug A with drug B in an example sarcoma',
      otherTitle: '甲药联合乙药治疗示例肉瘤',
      doi: '10.5555/made.up',
      journal: 'Made Up J',
      year: 2023,
      authors: ['Example AB Jr', 'Example Sarcoma Group'],
      abstract:
        'METHODS: Drug A was given to 20 patients, 10⁶ cells each. Write to .\nThe ORR was 20% for the ABC1 gene and cisplatin.\nTRIAL REGISTRATION: It is registered as ISRCTN99990001.',
      reportsOn: [
        { registryId: 'NCT99990001' },
        { registryId: 'NL0001' },
        { registryId: 'ISRCTN99990001', quote: 'It is registered as ISRCTN99990001.' },
      ],
      references: [
        { number: 1, pmid: '111', citation: 'Smith A. First. 2001.' },
        { number: 2, doi: '10.5555/second' },
      ],
    });
    expect(JSON.stringify(document)).not.toMatch(/@|Somewhere|Nobody/);
  });

  test('the abstract is cut at its labels, the Chinese one after it', () => {
    expect(articleOf(set(STRUCTURED)).sections.map(({ heading, paragraphs }) => [heading, paragraphs[0]?.length])).toEqual([
      ['METHODS', 2],
      [undefined, 1],
      ['TRIAL REGISTRATION', 1],
      ['目的', 1],
      ['结果', 1],
    ]);
  });

  test('alone, among others and indented it is the same document', () => {
    const idOf = (text: string) => read(text).documents[0]?.document.id;
    const indented = STRUCTURED.replace(/></g, '>\n   <').replace('<Year>2024</Year>', '<!-- a comment --><Year>\n 2024 </Year>');
    expect(new Set([STRUCTURED, set(STRUCTURED), set(STRUCTURED, article({ pmid: '2' })), indented].map(idOf)).size).toBe(1);
    expect(idOf(set(STRUCTURED.replace('<Year>2024', '<Year>2025')))).not.toBe(idOf(STRUCTURED));
  });

  test('a title in Chinese alone, a Chinese abstract', () => {
    const own = `<ArticleTitle>[Not Available].</ArticleTitle><Abstract><AbstractText Label="目的">研究甲药的疗效。</AbstractText></Abstract><VernacularTitle>甲药的研究。</VernacularTitle>`;
    expect(articleOf(set(article({ article: own })))).toMatchObject({
      language: 'zh',
      title: '甲药的研究',
      abstract: '目的: 研究甲药的疗效。',
    });
  });

  test('a retracted article, and the notice that retracts it', () => {
    const correction = (type: string) =>
      `<CommentsCorrectionsList><CommentsCorrections RefType="${type}"><RefSource>Made Up J. 2001;1:1</RefSource><PMID>7</PMID></CommentsCorrections></CommentsCorrectionsList>`;
    expect(articleOf(set(article({ citation: correction('RetractionIn') })))).toMatchObject({ retracted: true, references: [] });
    const notice = articleOf(set(article({ citation: correction('RetractionOf') })));
    expect(notice.retracted).toBeUndefined();
    expect(notice.references).toEqual([{ citation: 'Made Up J. 2001;1:1', pmid: '7', retracted: true }]);
    const cited = articleOf(set(article({ citation: correction('Cites') })));
    expect(cited.references).toEqual([{ citation: 'Made Up J. 2001;1:1', pmid: '7' }]);
  });

  test('a chapter of a book stands in its book as an article in its journal', () => {
    const chapter = `<PubmedBookArticle><BookDocument><PMID>5</PMID><Book><BookTitle>Made-up summaries</BookTitle><PubDate><Year>2002</Year></PubDate><AuthorList Type="editors"><Author><LastName>Editor</LastName></Author></AuthorList></Book>
      <ArticleTitle>Example sarcoma</ArticleTitle><PublicationType>Review</PublicationType><Abstract><AbstractText>It is rare.</AbstractText></Abstract></BookDocument></PubmedBookArticle>`;
    expect(articleOf(set(chapter))).toMatchObject({
      form: 'review',
      title: 'Example sarcoma',
      journal: 'Made-up summaries',
      year: 2002,
      authors: [],
    });
  });

  test('what is no article is refused by its place, the others are read', () => {
    const noId = article({}).replace(/<PMID.*?<\/PMID>/, '');
    const noTitle = article({ pmid: '8', article: '' });
    const { documents, refused } = read(set(article({}), noId, noTitle, '<DeleteCitation><PMID>1</PMID></DeleteCitation>'));
    expect(documents.map(({ document }) => document.name)).toEqual(['sample#90000001']);
    expect(refused).toEqual([
      'sample#article 2: It is an article without a PMID or DOI, so nothing can tell which one it is.',
      'sample#article 3: The article with the PMID 8 has no title in any language.',
      'sample#article 4: It is a list of 1 record(s) that PubMed deleted (<DeleteCitation>), which describes no article; remove those documents yourself.',
    ]);
    expect(read(set()).refused).toEqual(['sample: It holds no article: the set is empty.']);
    const byDoi = noId.replace('<ArticleTitle>', '<ELocationID EIdType="doi">10.5555/ONLY</ELocationID><ArticleTitle>');
    expect(articleOf(set(byDoi))).toMatchObject({ doi: '10.5555/only' });
    expect(articleOf('TI  - Known by its DOI.\nAID - 10.5555/only [doi]\n')).toMatchObject({
      title: 'Known by its DOI',
      doi: '10.5555/only',
    });
  });
});

const MEDLINE = `
PMID- 91000001
OWN - NLM
LR  - 20210203
DP  - 1998 Dec-1999 Jan
TI  - [Study of drug A in an
      example sarcoma].
LID - 10.5555/(SICI)1097-0142(19990115)85:2<307::AID-X8>3.0.CO;2-8 [doi]
AB  - BACKGROUND: Drug A is new. RESULTS: The ORR was 48.4%. PFS: the
      median was 9.1 months. Write to x.y@example.com. CONCLUSION: It works.
AD  - Hospital. x.y@example.com
FAU - Example, Ann
AU  - Example A
CN  - Example Sarcoma Group
SI  - ClinicalTrials.gov/NCT99990001
SI  - GENBANK/U12345
SI  - EudraCT/2008-009999-11
PT  - Systematic Review
TT  - 甲药的研究。
TA  - Made Up J
JT  - Made-up journal in full
RIN - Made Up J. 2001 Jan;1(1):1. PMID: 91000009
OAB - Publisher: 目的 研究甲药治疗
      示例肉瘤。
OABL- chi
ZZ  - something new

PMID- 91000002
STAT- Publisher
TI  - Retraction of a study.
ROF - Example A. Made Up J. 1998 Dec. doi: 10.5555/abc. PMID: 91000001

OWN - NLM
STAT- MEDLINE
TI  - Without an id.
`;

describe('the tagged text', () => {
  test('several records with folded lines', () => {
    const { documents, refused } = read(MEDLINE);
    expect(documents.map(({ document: { name, format, version } }) => [name, format, version])).toEqual([
      ['sample#91000001', 'medline', '2021-02-03'],
      ['sample#91000002', 'medline', undefined],
    ]);
    expect(refused).toEqual(['sample#record 3: It is an article without a PMID or DOI, so nothing can tell which one it is.']);
    expect(documents[0]?.document.warnings).toContain('unknown tag ZZ');
    expect(documents[0]?.records[0]).toMatchObject({
      form: 'review',
      title: 'Study of drug A in an example sarcoma',
      otherTitle: '甲药的研究',
      doi: '10.5555/(sici)1097-0142(19990115)85:2<307::aid-x8>3.0.co;2-8',
      journal: 'Made Up J',
      year: 1998,
      authors: ['Example A', 'Example Sarcoma Group'],
      retracted: true,
      reportsOn: [{ registryId: 'NCT99990001' }, { registryId: '2008-009999-11' }],
      abstract: 'BACKGROUND: Drug A is new.\nRESULTS: The ORR was 48.4%. PFS: the median was 9.1 months. Write to .\nCONCLUSION: It works.',
      sections: [
        { heading: 'BACKGROUND' },
        { heading: 'RESULTS' },
        { heading: 'CONCLUSION' },
        { heading: '目的', paragraphs: [[{ text: '研究甲药治疗示例肉瘤。', cites: [] }]] },
      ],
    });
    expect(documents[1]?.records[0]).toMatchObject({ references: [{ pmid: '91000001', doi: '10.5555/abc', retracted: true }] });
    expect(JSON.stringify(documents)).not.toMatch(/@|Hospital/);
  });

  test('alone or folded otherwise it is the same document', () => {
    const idOf = (text: string) => read(text).documents[0]?.document.id;
    const alone = MEDLINE.slice(0, MEDLINE.indexOf('\nPMID- 91000002'));
    expect(idOf(alone.replaceAll('\n      ', ' ').replaceAll('甲药治疗 示例', '甲药治疗示例').replaceAll('\n', '\r\n'))).toBe(
      idOf(MEDLINE),
    );
  });
});

describeWithShared('the corpus of PubMed', () => {
  test('every article is read without a warning and without an address', () => {
    const folder = resolve(SHARED, 'corpus/pubmed');
    const all = readdirSync(folder).map((file) => read(readFileSync(join(folder, file), 'utf8'), file));
    const documents = all.flatMap((one) => one.documents);
    const records = documents.flatMap((document) => document.records as PublicationRecord[]);
    expect(all.flatMap(({ refused }) => refused)).toEqual([]);
    expect(documents.flatMap(({ document }) => document.warnings)).toEqual([]);
    expect(documents.map(({ document }) => document.format).sort()).toEqual([...Array(5).fill('medline'), ...Array(6).fill('pubmed')]);
    expect(JSON.stringify(records)).not.toMatch(/@/);
    const byId = new Map(records.map((record) => [record.pmid, record]));
    expect(byId.get('24488818')).toMatchObject({ year: 2014, journal: 'J Cancer Surviv', doi: '10.1007/s11764-014-0344-8' });
    expect(byId.get('24488818')?.references).toHaveLength(28);
    expect(byId.get('27797938')?.references).toHaveLength(48);
    expect(byId.get('12091962')).toMatchObject({ form: 'review', sections: [] });
    expect(byId.get('14871861')?.sections.map(({ heading }) => heading)).toEqual(['SUMMARY', 'AVAILABILITY']);
  });
});
