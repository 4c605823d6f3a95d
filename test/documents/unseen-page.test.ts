import { expect, test } from 'vitest';
import { claimsOf } from '../../src/documents/claims.js';
import { readOne, trialOf } from './sample-documents.js';

const PAGE = `Study ID: NCT09999991
Target enrollment: 40
Lead Sponsor: Example Sarcoma Institute
Overview

This study gives two agents together.

A second paragraph. Write to jane.doe@example.org or call +1 212 555 0199.

Brief Title:
Two Agents in Adults
Locations
Example Cancer Hospital
Beijing, China
John Smith
Lyon, France
Funding Pathways:
a grant
Conditions
Soft Tissue Sarcoma AdultHigh Grade Sarcoma
Interventions
Drug: Anlotinib HydrochlorideDrug: Placebo Oral Tablet
Phase
Phase 2/Phase 3
Current Status: Not yet recruiting
Start Date: February 2024
Contact: Jane Doe
Phone: 212-555-0199
Primary Outcome Measures
Progression-free survival (PFS) [Time Frame: 2 years]
Overall survivalUp to 5 years
`;

test('a page of another site, in another order and with sections missing, reads by the generic headings', () => {
  const record = trialOf(PAGE);
  expect(record).toMatchObject({
    registryIds: ['NCT09999991'],
    title: 'Two Agents in Adults',
    conditions: ['Soft Tissue Sarcoma Adult', 'High Grade Sarcoma'],
    interventions: [
      { type: 'Drug', label: 'Anlotinib Hydrochloride' },
      { type: 'Drug', label: 'Placebo Oral Tablet' },
    ],
    outcomes: [
      { measure: 'Progression-free survival (PFS)', timeFrame: '2 years' },
      { measure: 'Overall survival', timeFrame: 'Up to 5 years' },
    ],
    sites: [
      { facility: 'Example Cancer Hospital', city: 'Beijing', country: 'China' },
      { city: 'Lyon', country: 'France' },
    ],
    sponsor: { name: 'Example Sarcoma Institute' },
  });
  expect(Object.fromEntries(claimsOf(record).map(({ field, value }) => [field, value]))).toMatchObject({
    enrollment: '40',
    phases: 'PHASE2, PHASE3',
    status: 'NOT_YET_RECRUITING',
    startDate: '2024-02',
  });
});

test('an unknown heading is warned about and its text kept out; people are kept nowhere', () => {
  const read = readOne(PAGE);
  expect(read.document.warnings).toContain('unknown heading "Funding Pathways"; its text was kept out');
  expect(JSON.stringify(read)).not.toMatch(/a grant|Jane|Smith|@|555/);
});

test('an uncertain boundary is left as printed and warned about', () => {
  const read = readOne(PAGE.replace('Soft Tissue Sarcoma AdultHigh Grade Sarcoma', 'EwingSarcoma'));
  expect(read.records[0]).toMatchObject({ conditions: ['EwingSarcoma'] });
  expect(read.document.warnings).toContain('"EwingSarcoma" may be several names printed as one');
});
