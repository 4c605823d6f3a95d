import { registerEnumType } from 'type-graphql';

export enum CombinationScope {
  SAME_ARM = 'SAME_ARM',
  CO_LISTED = 'CO_LISTED',
  SAME_TRIAL = 'SAME_TRIAL',
}

registerEnumType(CombinationScope, {
  name: 'CombinationScope',
  description: 'How close together two therapies are given. Asking for a wider one includes the closer ones.',
  valuesConfig: {
    SAME_ARM: { description: 'Given together in one arm: the arm lists both, one intervention names both, or the text says so.' },
    CO_LISTED: { description: 'Also: both are interventions of the trial and no source says which arm gets which.' },
    SAME_TRIAL: { description: 'Also: both are in the trial, in different arms (A versus B).' },
  },
});

export enum CombinationBasis {
  ARM = 'ARM',
  INTERVENTION = 'INTERVENTION',
  TITLE = 'TITLE',
  TEXT = 'TEXT',
  CO_LISTED = 'CO_LISTED',
  SEPARATE_ARMS = 'SEPARATE_ARMS',
}

registerEnumType(CombinationBasis, {
  name: 'CombinationBasis',
  description: 'What shows that two therapies are given together.',
  valuesConfig: {
    ARM: { description: 'One arm gives both.' },
    INTERVENTION: { description: 'One intervention names both.' },
    TITLE: { description: 'A title says so.' },
    TEXT: { description: 'A sentence says so.' },
    CO_LISTED: { description: 'Both are interventions of a trial whose arms are unknown.' },
    SEPARATE_ARMS: { description: 'Different arms give them.' },
  },
});
