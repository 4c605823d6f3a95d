import { registerEnumType } from 'type-graphql';

export enum TrialFacet {
  PHASE = 'PHASE',
  STATUS = 'STATUS',
  STUDY_TYPE = 'STUDY_TYPE',
  DRUG = 'DRUG',
  DRUG_CLASS = 'DRUG_CLASS',
  TARGET = 'TARGET',
  CONDITION = 'CONDITION',
  ENDPOINT = 'ENDPOINT',
  COUNTRY = 'COUNTRY',
  ORGANIZATION = 'ORGANIZATION',
  START_YEAR = 'START_YEAR',
  COMBINATION = 'COMBINATION',
}

/** The name of a way of telling trials apart. */
export type AxisName = `${TrialFacet}`;

/** What each means, in words that serve facets and evidence maps. */
export const AXIS_DESCRIPTIONS: Readonly<Record<AxisName, string>> = {
  PHASE: 'Phase; a phase 1/2 trial counts for both.',
  STATUS: 'Status.',
  STUDY_TYPE: 'Sort of study.',
  DRUG: 'Drug that the trial tests.',
  DRUG_CLASS: 'Drug class that the trial tests: by name, by a drug of it, or by a class below it.',
  TARGET: 'Target of a drug that the trial tests.',
  CONDITION: 'Condition that the trial studies; a kind of a condition counts for every condition above it.',
  ENDPOINT: 'Endpoint that the trial measures.',
  COUNTRY: 'Country of a site, written as most sites write it.',
  ORGANIZATION: 'Organization that sponsors the trial or takes part.',
  START_YEAR: 'Year in which the trial began or is to begin.',
  COMBINATION: 'Two therapies that the trial gives together in one arm; a class that is combined by name is met by its members too.',
};

registerEnumType(TrialFacet, {
  name: 'TrialFacet',
  description: 'What trials are counted by.',
  valuesConfig: Object.fromEntries(Object.entries(AXIS_DESCRIPTIONS).map(([name, description]) => [name, { description }])),
});
