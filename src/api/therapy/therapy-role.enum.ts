import { registerEnumType } from 'type-graphql';

/** From the strongest to the weakest: the first that any arm gives a therapy is its role in the trial. */
export enum TherapyRole {
  EXPERIMENTAL = 'EXPERIMENTAL',
  COMPARATOR = 'COMPARATOR',
  BACKGROUND = 'BACKGROUND',
  PLACEBO = 'PLACEBO',
  UNSPECIFIED = 'UNSPECIFIED',
}

registerEnumType(TherapyRole, {
  name: 'TherapyRole',
  description: 'In what role a therapy is given.',
  valuesConfig: {
    EXPERIMENTAL: { description: 'It is what the trial tries.' },
    COMPARATOR: { description: 'It is what the trial compares with.' },
    BACKGROUND: { description: 'It is given to everybody, beside what is tried.' },
    PLACEBO: { description: 'It is given as a placebo or sham.' },
    UNSPECIFIED: { description: 'No source says its role.' },
  },
});
