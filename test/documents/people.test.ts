import { expect, test } from 'vitest';
import { withoutTitledHan } from '../../src/documents/page/han-people.js';
import { pageLines } from '../../src/documents/page/page-lines.js';
import { readsAsPerson, withoutContacts } from '../../src/documents/personal.js';
import { layouts, readOne, trialOf } from './sample-documents.js';

test.each([
  '0755-65550143',
  '（0755）65550143转802',
  '021 6555 0143',
  '02165550143/65550144',
  '86-755-65550143',
  '(+86)21-6555 0143',
  '136 5555 0143',
  '400-6555-014',
  '06-6555-0143',
  '0161 496 0143',
  '01 55 55 01 43',
  '0049 30 5550 143',
  '404 555 0143',
  '404/555-0143',
  'o.tarnfield [at] house.example',
  'o [dot] tarnfield (at) house [dot] example',
  'tarnfield＠house.example',
  'tarnfield at house dot example',
])('"%s" is how somebody is reached', (printed) => {
  expect(withoutContacts(`Tarnfield ${printed}`)).toBe('Tarnfield');
  expect(withoutContacts(`虚构：${printed}。`)).toBe('虚构：。');
});

test.each([
  'NCT09555014, ChiCTR2100065550, CTR20216555, ACTRN12699000065550, jRCTs031999014, UMIN000065550',
  '2019-065550-14, 2023-506555-01-00, ISSN 0140-6736, ISBN 978-3-16-148410-0',
  'doi 10.7326/0003-4819-112-11-812, 10.1016/j.ejca.2021.01.043, PMID 36555014, R01CA655501',
  '800-400-200 mg, 75-100 mg/m2, 2021-03-15, 01-02-2021, 18-75 years, 2010 2011 2012',
  'p = 0.0143, 95% CI 0.55-0.91, n = 1404, 2021;39(15):1404-1413, 100 200 1000',
  'ORR (at) week 12, seen at 12 dot 5',
])('"%s" are other numbers', (printed) => {
  expect(withoutContacts(printed)).toBe(printed);
});

const ENGLISH = [
  'Phase: Phase 2',
  'Brief Summary:\nAnlotinib is given.',
  'Primary Outcomes:\nOverall survival',
  'Locations:\nMade-up Hospital, Lyon, France',
];
const CHINESE = ['试验分期：II期', '研究目的：\n评价安罗替尼的疗效。', '主要终点：\n总生存期', '研究中心：\n虚构大学附属医院'];

/** A page for each place between its blocks in which the lines may stand. */
function pagesWith(lines: string): string[] {
  const [blocks, title] = /\p{Script=Han}/u.test(lines)
    ? [CHINESE, '安罗替尼治疗复发骨肉瘤的临床研究']
    : [ENGLISH, 'Anlotinib in Adults With Relapsed Osteosarcoma'];
  const id = blocks === CHINESE ? '登记号：CTR20219999' : 'NCT ID: NCT09111111';
  return [...blocks.keys(), blocks.length].map((at) => [title, id, ...blocks.slice(0, at), lines, ...blocks.slice(at)].join('\n'));
}

test.each([
  'Research nurse Odile Tarnfield: 404 555 0143',
  'Odile Tarnfield, 0161 496 0143',
  'Principal Investigator Odile Tarnfield',
  'Odile Tarnfield - Clinical Trial Coordinator',
  'Site contact person: Odile Tarnfield',
  'Ask for Tarnfield (404 555 0143)',
  'Please mail o.tarnfield [at] house.example',
  'For more information, please contact:\nOdile Tarnfield\n0161 496 0143',
  '欧阳护士 0755-65550143',
  '研究协调员欧阳雪莲：13655550143',
  '欧阳雪莲 副主任医师',
  '出诊专家：周三下午 欧阳雪莲主任',
  '请与研究护士欧阳雪莲联系',
  '欢迎咨询欧阳雪莲医生，手机13655550143',
  '联系人\n欧阳雪莲\n13655550143',
  '欧阳雪莲，CRC，0755 6555 0143',
])('"%s" leaves nobody on a page, wherever it stands, and costs it nothing', (lines) => {
  for (const page of pagesWith(lines)) {
    const read = readOne(page);
    expect(JSON.stringify({ ...read, document: { ...read.document, id: '' } })).not.toMatch(/Tarnfield|tarnfield|欧阳|雪莲|0143/);
    expect(trialOf(page)).toMatchObject({
      outcomes: expect.arrayContaining([expect.objectContaining({ measure: expect.stringMatching(/^(?:Overall survival|总生存期)$/) })]),
      sites: [{ facility: expect.stringMatching(/^(?:Made-up Hospital|虚构大学附属医院)$/) }],
    });
  }
});

test.each([
  '北京协和医院',
  '主任医师工作室',
  '骨科主任',
  '受试者 研究者',
  '安罗替尼',
  '唐氏综合征',
  '研究者评估的ORR',
  '由医生评估，护士记录',
  '遗传咨询',
  'Investigator Assessed Progression Free Survival',
  'Physician Global Assessment: change from baseline',
  'Nurse Led Follow-up',
  'Email Reminder Messages',
  'Contact Dermatitis',
  'Westside Retina - Main Office',
])('"%s" names nobody', (line) => {
  const generic = layouts.pages.find(({ name }) => name === 'generic');
  const kept = generic ? pageLines(line, generic, layouts.words) : [];
  expect(kept.map((text) => withoutTitledHan(text, layouts.words))).toEqual([line]);
});

test('a heading that nobody knows is not repeated where it may be a name or a role', () => {
  const warnings = (heading: string): string => {
    const page = ['NCT ID: NCT09111111', ENGLISH.join('\n'), 'Sponsor: Made-up University', `${heading}:`, 'words'].join('\n');
    return readOne(page).document.warnings.join();
  };
  expect(warnings('Odile Tarnfield')).not.toContain('Tarnfield');
  expect(warnings('Notes of the physician')).not.toContain('physician');
  expect(warnings('Biomarker Substudy')).toContain('"Biomarker Substudy"');
});

test('people of both languages where a facility should stand', () => {
  for (const name of ['欧阳雪莲 副主任医师', '欧阳雪莲（研究护士）', '欧阳护士'])
    expect(readsAsPerson(name, layouts.words, false)).toBe(true);
  expect(readsAsPerson('虚构医院 主任医师', layouts.words, false)).toBe(false);
});
