import { registerEnumType } from 'type-graphql';

export enum Phase {
  EARLY_PHASE1 = 'EARLY_PHASE1',
  PHASE1 = 'PHASE1',
  PHASE2 = 'PHASE2',
  PHASE3 = 'PHASE3',
  PHASE4 = 'PHASE4',
  NA = 'NA',
}

registerEnumType(Phase, {
  name: 'Phase',
  description: "Phase of a trial, in the spelling of ClinicalTrials.gov's API v2. A phase 1/2 trial has two.",
  valuesConfig: {
    EARLY_PHASE1: { description: 'Early phase 1 (formerly phase 0).' },
    PHASE1: { description: 'Phase 1.' },
    PHASE2: { description: 'Phase 2.' },
    PHASE3: { description: 'Phase 3.' },
    PHASE4: { description: 'Phase 4.' },
    NA: { description: 'Phases do not apply, as the registry says.' },
  },
});

export enum TrialStatus {
  ACTIVE_NOT_RECRUITING = 'ACTIVE_NOT_RECRUITING',
  COMPLETED = 'COMPLETED',
  ENROLLING_BY_INVITATION = 'ENROLLING_BY_INVITATION',
  NOT_YET_RECRUITING = 'NOT_YET_RECRUITING',
  RECRUITING = 'RECRUITING',
  SUSPENDED = 'SUSPENDED',
  TERMINATED = 'TERMINATED',
  WITHDRAWN = 'WITHDRAWN',
  AVAILABLE = 'AVAILABLE',
  NO_LONGER_AVAILABLE = 'NO_LONGER_AVAILABLE',
  TEMPORARILY_NOT_AVAILABLE = 'TEMPORARILY_NOT_AVAILABLE',
  APPROVED_FOR_MARKETING = 'APPROVED_FOR_MARKETING',
  WITHHELD = 'WITHHELD',
  UNKNOWN = 'UNKNOWN',
}

registerEnumType(TrialStatus, {
  name: 'TrialStatus',
  description: "Status of a trial, in the spelling of ClinicalTrials.gov's API v2.",
  valuesConfig: {
    ACTIVE_NOT_RECRUITING: { description: 'Going on, no longer recruiting.' },
    COMPLETED: { description: 'Ended as planned.' },
    ENROLLING_BY_INVITATION: { description: 'Recruiting only people who are invited.' },
    NOT_YET_RECRUITING: { description: 'Not recruiting yet.' },
    RECRUITING: { description: 'Recruiting.' },
    SUSPENDED: { description: 'Stopped for a time.' },
    TERMINATED: { description: 'Stopped early for good.' },
    WITHDRAWN: { description: 'Stopped before anybody took part.' },
    AVAILABLE: { description: 'Expanded access: available.' },
    NO_LONGER_AVAILABLE: { description: 'Expanded access: no longer available.' },
    TEMPORARILY_NOT_AVAILABLE: { description: 'Expanded access: not available for a time.' },
    APPROVED_FOR_MARKETING: { description: 'Expanded access: ended because the drug was approved.' },
    WITHHELD: { description: 'The registry withholds the record.' },
    UNKNOWN: { description: 'Not verified for a long time, as the registry says.' },
  },
});

export enum StudyType {
  INTERVENTIONAL = 'INTERVENTIONAL',
  OBSERVATIONAL = 'OBSERVATIONAL',
  EXPANDED_ACCESS = 'EXPANDED_ACCESS',
}

registerEnumType(StudyType, {
  name: 'StudyType',
  description: 'What sort of study it is.',
  valuesConfig: {
    INTERVENTIONAL: { description: 'The protocol assigns therapies.' },
    OBSERVATIONAL: { description: 'People are observed; the protocol assigns nothing.' },
    EXPANDED_ACCESS: { description: 'Access to a drug outside of a trial.' },
  },
});

export enum OutcomePriority {
  PRIMARY = 'PRIMARY',
  SECONDARY = 'SECONDARY',
  OTHER = 'OTHER',
}

registerEnumType(OutcomePriority, {
  name: 'OutcomePriority',
  description: 'Rank of an outcome measure in its trial.',
  valuesConfig: {
    PRIMARY: { description: 'Primary outcome.' },
    SECONDARY: { description: 'Secondary outcome.' },
    OTHER: { description: 'Other pre-specified outcome.' },
  },
});

export enum PublicationRole {
  BACKGROUND = 'BACKGROUND',
  RESULT = 'RESULT',
  DERIVED = 'DERIVED',
  REVIEW = 'REVIEW',
}

registerEnumType(PublicationRole, {
  name: 'PublicationRole',
  description: 'What a publication is to a trial.',
  valuesConfig: {
    BACKGROUND: { description: 'The trial cites it as background.' },
    RESULT: { description: 'It reports on the trial.' },
    DERIVED: { description: 'The registry linked it by itself.' },
    REVIEW: { description: 'A review that discusses the trial.' },
  },
});
