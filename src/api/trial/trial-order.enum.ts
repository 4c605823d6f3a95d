import { registerEnumType } from 'type-graphql';

export enum TrialOrder {
  START_DATE_DESC = 'START_DATE_DESC',
  START_DATE_ASC = 'START_DATE_ASC',
  ENROLLMENT_DESC = 'ENROLLMENT_DESC',
  ENROLLMENT_ASC = 'ENROLLMENT_ASC',
  NAME_ASC = 'NAME_ASC',
  ID_ASC = 'ID_ASC',
  RELEVANCE = 'RELEVANCE',
}

registerEnumType(TrialOrder, {
  name: 'TrialOrder',
  description: 'The order of a list of trials. Unknown values come last; ties are broken by the id. Without any: newest start first.',
  valuesConfig: {
    START_DATE_DESC: { description: 'Latest start first.' },
    START_DATE_ASC: { description: 'Earliest start first.' },
    ENROLLMENT_DESC: { description: 'Most participants first.' },
    ENROLLMENT_ASC: { description: 'Fewest participants first.' },
    NAME_ASC: { description: 'By name.' },
    ID_ASC: { description: 'By id.' },
    RELEVANCE: { description: 'What fits the `text` of the filter best first; without one all fit alike.' },
  },
});
