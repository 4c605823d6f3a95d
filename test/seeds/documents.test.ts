import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { FACTS } from './facts.js';

const DOCUMENTS = 'seeds/documents';
const ORIGINALS = '../shared/seeds';
const ABOUT_SARCOMA = /sarcoma|desmoid|gastrointestinal stromal|chordoma|fibromatosis|giant cell tumou?r|solitary fibrous|\bgist\b/i;
const NOT_SARCOMA = /gliosarcoma|sarcomatoid|sarcoidosis/i;
/** What tells a facility of two words from somebody's name. */
const WORD_OF_A_PLACE =
  /hosp|univ|cent(?:er|re)|clini|institu|spedal|ziekenhuis|klini|gasthuis|branch|cancer|health|oncolog|medic|pharma|laborator|\binc\b/i;
/** Every name that a study reduced to facts may use; descriptions, summaries, criteria, contacts and officials are not among them. */
const FACT_NAMES = new Set(
  `protocolSection identificationModule nctId nctIdAliases orgStudyIdInfo secondaryIdInfos id briefTitle officialTitle acronym
  statusModule overallStatus startDateStruct primaryCompletionDateStruct completionDateStruct lastUpdatePostDateStruct date type
  sponsorCollaboratorsModule leadSponsor collaborators name class conditionsModule conditions keywords
  designModule studyType phases designInfo allocation interventionModel primaryPurpose observationalModel timePerspective maskingInfo masking
  enrollmentInfo count armsInterventionsModule armGroups label interventionNames interventions otherNames armGroupLabels
  outcomesModule primaryOutcomes secondaryOutcomes otherOutcomes measure timeFrame eligibilityModule sex minimumAge maximumAge
  contactsLocationsModule locations facility city state zip country geoPoint lat lon status referencesModule references pmid citation`.split(
    /\s+/,
  ),
);

interface Study {
  readonly protocolSection: {
    readonly identificationModule: {
      readonly nctId: string;
      readonly nctIdAliases?: string[];
      readonly briefTitle: string;
      readonly officialTitle?: string;
    };
    readonly conditionsModule: { readonly conditions: string[]; readonly keywords?: string[] };
    readonly armsInterventionsModule?: {
      readonly armGroups?: { readonly label: string; readonly interventionNames?: string[] }[];
      readonly interventions?: { readonly name: string; readonly armGroupLabels?: string[] }[];
    };
    readonly contactsLocationsModule?: { readonly locations: unknown[] };
  };
}

const pages = readdirSync(DOCUMENTS).filter((name) => name.endsWith('.txt'));
const studies = new Map(
  readdirSync(join(DOCUMENTS, 'trials')).map((name) => [name, JSON.parse(readFileSync(join(DOCUMENTS, 'trials', name), 'utf8')) as Study]),
);

/** Every name and every text of a JSON value, with the path that leads there. */
function* leaves(value: unknown, path: readonly string[] = []): Generator<{ path: readonly string[]; text: string }> {
  if (Array.isArray(value)) for (const item of value) yield* leaves(item, path);
  else if (typeof value === 'object' && value !== null)
    for (const [name, item] of Object.entries(value)) yield* leaves(item, [...path, name]);
  else yield { path, text: String(value) };
}

/** Sentences and lines of 40 characters or more; hard-wrapped lines are joined, names and citations are left out. */
function sentencesOf(text: string): Set<string> {
  let prose = text.split('参考文献\n')[0] ?? '';
  for (const fact of FACTS) prose = prose.replaceAll(fact, '\n');
  const lines = prose.replace(/\n(?=\p{Ll})/gu, ' ').split('\n');
  const pieces = lines.flatMap((line) => [line, ...line.split(/(?<=[.!?;])\s|[。！？；]/)]);
  return new Set(pieces.map((piece) => piece.trim().replace(/\s+/g, ' ').toLowerCase()).filter((piece) => piece.length >= 40));
}

describe('the trials', () => {
  it('are real trials with ids of their own, at least 60 of them about sarcoma', () => {
    const ids = [...studies.values()].flatMap(
      ({
        protocolSection: {
          identificationModule: { nctId, nctIdAliases = [] },
        },
      }) => [nctId, ...nctIdAliases],
    );
    expect(new Set(ids).size).toBe(ids.length);
    for (const [name, study] of studies) expect(study.protocolSection.identificationModule.nctId).toBe(basename(name, '.json'));
    const aboutSarcoma = [...studies.values()].filter(({ protocolSection: { identificationModule, conditionsModule } }) =>
      [
        identificationModule.briefTitle,
        identificationModule.officialTitle ?? '',
        ...conditionsModule.conditions,
        ...(conditionsModule.keywords ?? []),
      ].some((text) => ABOUT_SARCOMA.test(text) && !NOT_SARCOMA.test(text)),
    );
    expect(aboutSarcoma.length).toBeGreaterThanOrEqual(60);
  });

  it('hold facts only: no prose, no person, no address to write to or number to call', () => {
    for (const [name, study] of studies)
      for (const { path, text } of leaves(study)) {
        expect(
          path.filter((step) => !FACT_NAMES.has(step)),
          name,
        ).toEqual([]);
        expect(text, name).not.toMatch(/@/);
        if (path.at(-1) !== 'citation')
          expect(text, name).not.toMatch(/(?<![\d-])(?:\+?\d[ .-])?\(?\d{3}\)?[ .-]\d{3}[ .-]\d{4}(?!\d)|call 1-/i);
        if (path.at(-1) === 'facility' && /^\p{L}\p{Ll}+ \p{Lu}\p{Ll}+$/u.test(text))
          expect(text, `${name}: a person?`).toMatch(WORD_OF_A_PLACE);
        if (path.at(-1) === 'facility') expect(text, name).not.toMatch(/\b(?:Dr|Prof|MD|PhD)\b|M\.D\.|^For (?:additional )?information/);
      }
  });

  it('link arms and interventions both ways, with at most 40 sites a trial', () => {
    for (const [name, { protocolSection }] of studies) {
      const { armGroups = [], interventions = [] } = protocolSection.armsInterventionsModule ?? {};
      const labels = new Set(armGroups.map(({ label }) => label));
      const names = interventions.map((intervention) => intervention.name);
      for (const label of interventions.flatMap(({ armGroupLabels = [] }) => armGroupLabels)) expect(labels, name).toContain(label);
      for (const given of armGroups.flatMap(({ interventionNames = [] }) => interventionNames))
        expect(
          names.some((each) => given.endsWith(`: ${each}`)),
          `${name}: ${given}`,
        ).toBe(true);
      expect(protocolSection.contactsLocationsModule?.locations.length ?? 0, name).toBeLessThanOrEqual(40);
    }
  });

  it('stand in the table of origins, every one', () => {
    const origins = readFileSync('seeds/README.md', 'utf8');
    const listed = [...origins.matchAll(/^\| (NCT\d{8}) \|/gm)].map(([, id]) => `${id}.json`);
    expect(listed.sort()).toEqual([...studies.keys()].sort());
    for (const page of pages) expect(origins).toContain(page);
  });
});

describe('the pages', () => {
  it('name nobody that could be reached', () => {
    const texts = pages.map((name) => readFileSync(join(DOCUMENTS, name), 'utf8')).join('\n');
    expect([...new Set(texts.match(/\S+@\S+/g))]).toEqual(['nobody@example.org']);
    expect([...new Set(texts.match(/(?<![\d.])(?:\d{3}-\d{4}-\d{4}|1\d{10})(?!\d)/g))]).toEqual(['000-0000-0000']);
  });

  it('share no sentence with the pages whose facts they restate', ({ skip }) => {
    skip(!existsSync(ORIGINALS), `${ORIGINALS} is not here: nothing to compare the restated pages with`);
    const copied = (folder: string, names: string[]) =>
      new Set(names.flatMap((name) => [...sentencesOf(readFileSync(join(folder, name), 'utf8'))]));
    const originals = copied(ORIGINALS, readdirSync(ORIGINALS));
    expect(originals.size).toBeGreaterThan(100);
    expect([...copied(DOCUMENTS, pages)].filter((sentence) => originals.has(sentence))).toEqual([]);
  });
});
