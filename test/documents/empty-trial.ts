import type { TrialRecord } from '../../src/documents/record.js';

/** A trial of which a document says nothing. */
export const EMPTY_TRIAL: TrialRecord = {
  kind: 'trial',
  origin: 'page',
  registryIds: [],
  secondaryIds: [],
  phases: [],
  conditions: [],
  keywords: [],
  arms: [],
  interventions: [],
  outcomes: [],
  sites: [],
  collaborators: [],
  references: [],
};
