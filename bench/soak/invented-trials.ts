/** Documents of every kind about trials that nobody runs; every checkout has them. */
const TITLE = 'Exampletinib With Drugamab in Example Sarcoma';

export const STUDY = {
  protocolSection: {
    identificationModule: {
      nctId: 'NCT99990001',
      nctIdAliases: ['NCT99990002'],
      orgStudyIdInfo: { id: 'P-1' },
      secondaryIdInfos: [{ id: '2010-000001-11', type: 'EUDRACT_NUMBER' }],
      briefTitle: TITLE,
      officialTitle: `A Phase 2 Study of ${TITLE}`,
    },
    statusModule: {
      overallStatus: 'RECRUITING',
      startDateStruct: { date: '2024-02', type: 'ACTUAL' },
      completionDateStruct: { date: '2026-12-01' },
      lastUpdatePostDateStruct: { date: '2024-05-06' },
    },
    sponsorCollaboratorsModule: { leadSponsor: { name: 'Example Institute', class: 'OTHER' }, collaborators: [{ name: 'Other Example' }] },
    descriptionModule: {
      briefSummary: 'Anlotinib is combined with toripalimab. Patients get both until progression.',
      detailedDescription: 'In earlier work the ORR was 12.5% (95% CI 4-20) and the median PFS 5.1 months.',
    },
    conditionsModule: { conditions: ['Soft Tissue Sarcoma', 'Osteosarcoma'], keywords: ['PD-1'] },
    designModule: {
      studyType: 'INTERVENTIONAL',
      phases: ['PHASE2'],
      designInfo: {
        allocation: 'RANDOMIZED',
        interventionModel: 'PARALLEL',
        primaryPurpose: 'TREATMENT',
        maskingInfo: { masking: 'NONE' },
      },
      enrollmentInfo: { count: 40, type: 'ESTIMATED' },
    },
    armsInterventionsModule: {
      armGroups: [
        {
          label: 'Both',
          type: 'EXPERIMENTAL',
          description: 'Anlotinib 12 mg plus toripalimab 240 mg.',
          interventionNames: ['Drug: Anlotinib', 'Drug: Toripalimab'],
        },
        { label: 'One', type: 'ACTIVE_COMPARATOR', interventionNames: ['Drug: Doxorubicin'] },
      ],
      interventions: [
        { type: 'DRUG', name: 'Anlotinib', description: '12 mg by mouth', armGroupLabels: ['Both'], otherNames: ['AL3818'] },
        { type: 'DRUG', name: 'Toripalimab', armGroupLabels: ['Both'] },
        { type: 'DRUG', name: 'Doxorubicin', armGroupLabels: ['One'] },
      ],
    },
    outcomesModule: {
      primaryOutcomes: [{ measure: 'Progression-free survival', timeFrame: '12 months' }],
      secondaryOutcomes: [{ measure: 'Objective response rate (ORR)', timeFrame: '2 years', description: 'By RECIST 1.1' }],
    },
    eligibilityModule: { eligibilityCriteria: 'Inclusion:\n* 18 years', sex: 'ALL', minimumAge: '18 Years' },
    contactsLocationsModule: {
      locations: [{ facility: 'Example Hospital', city: 'Lyon', country: 'France', geoPoint: { lat: 45.7, lon: 4.8 } }],
    },
    referencesModule: {
      references: [{ pmid: '11111111', type: 'BACKGROUND', citation: 'Smith A, Doe B. First. J Example. 2001. doi: 10.1000/first.' }],
    },
  },
  resultsSection: {
    outcomeMeasuresModule: {
      outcomeMeasures: [
        {
          type: 'PRIMARY',
          title: 'Median Progression-free Survival',
          timeFrame: '12 months',
          paramType: 'MEDIAN',
          dispersionType: '95% Confidence Interval',
          unitOfMeasure: 'months',
          groups: [
            { id: 'OG000', title: 'Both', description: 'Anlotinib and toripalimab' },
            { id: 'OG001', title: 'One' },
          ],
          denoms: [
            {
              units: 'Participants',
              counts: [
                { groupId: 'OG000', value: '20' },
                { groupId: 'OG001', value: '20' },
              ],
            },
          ],
          classes: [
            {
              categories: [
                {
                  measurements: [
                    { groupId: 'OG000', value: '8.5', lowerLimit: '6', upperLimit: '10' },
                    { groupId: 'OG001', value: '4.1', lowerLimit: '2', upperLimit: 'NA' },
                  ],
                },
              ],
            },
          ],
          analyses: [
            { groupIds: ['OG000', 'OG001'], paramType: 'Hazard Ratio (HR)', paramValue: '0.5', ciLowerLimit: '0.3', ciUpperLimit: '0.9' },
          ],
        },
      ],
    },
  },
};

export const LEGACY = `<?xml version="1.0" encoding="UTF-8"?>
<clinical_study rank="1"><id_info><org_study_id>P-1</org_study_id><nct_id>NCT99990003</nct_id></id_info>
<brief_title>${TITLE}</brief_title><sponsors><lead_sponsor><agency>Example Institute</agency></lead_sponsor></sponsors>
<brief_summary><textblock>Drugamab is given together with ifosfamide to people whose sarcoma came back.</textblock></brief_summary>
<overall_status>Completed</overall_status><start_date>March 2004</start_date><phase>Phase 1/Phase 2</phase><study_type>Interventional</study_type>
<primary_outcome><measure>Overall survival</measure><time_frame>2 years</time_frame></primary_outcome><enrollment type="Actual">41</enrollment>
<condition>Sarcoma</condition><arm_group><arm_group_label>Both</arm_group_label><arm_group_type>Experimental</arm_group_type></arm_group>
<intervention><intervention_type>Drug</intervention_type><intervention_name>ifosfamide</intervention_name><arm_group_label>Both</arm_group_label></intervention>
<intervention><intervention_type>Biological</intervention_type><intervention_name>drugamab</intervention_name><arm_group_label>Both</arm_group_label><other_name>D-1</other_name></intervention>
<eligibility><criteria><textblock>Inclusion Criteria: sarcoma</textblock></criteria><gender>All</gender><minimum_age>18 Years</minimum_age></eligibility>
<location><facility><name>Example Hospital</name><address><city>Lyon</city><country>France</country></address></facility></location>
<results_reference><citation>Smith A. First. J Example. 2001.</citation><PMID>11111111</PMID></results_reference></clinical_study>`;

export const CSV_NEW = `NCT Number,Study Title,Study Status,Conditions,Interventions,Sponsor,Collaborators,Study Type,Start Date,Locations
NCT99990004,"Two drugs, one trial",RECRUITING,Osteosarcoma|Chordoma,DRUG: Anlotinib|DRUG: Toripalimab,Example,,INTERVENTIONAL,2024-02,"Example Hospital, Lyon, 69008, France"
NCT99990005,One drug,COMPLETED,Ewing Sarcoma,"DRUG: IE, then AI",Example,Other,INTERVENTIONAL,"June 1, 2022",
`;

export const CSV_OLD = `"Rank","NCT Number","Title","Status","Conditions","Interventions","Outcome Measures","Sponsor/Collaborators","Gender","Age","Phases","Enrollment","Study Designs","Start Date","Locations","URL"
1,"NCT99990006","Two drugs, one trial","Active, not recruiting","Sarcoma, Ewing|Osteosarcoma","Drug: X|Procedure: a|b","Overall survival|Response, by imaging","Example|Third","All","18 Years to 70 Years","Phase 1|Phase 2","29","Allocation: Randomized|Masking: None","July 2009","Example Hospital, Lyon, France","https://ClinicalTrials.gov/show/NCT99990006"
`;

export const PAGE = `Study ID: NCT99990007
Target enrollment: 40
Lead Sponsor: Example Sarcoma Institute
Overview

This study gives anlotinib together with toripalimab. Write to jane.doe@example.org.

Brief Title:
Two Agents in Adults
Locations
Example Cancer Hospital
Beijing, China
Conditions
Soft Tissue Sarcoma AdultHigh Grade Sarcoma
Interventions
Drug: Anlotinib HydrochlorideDrug: Placebo Oral Tablet
Phase
Phase 2/Phase 3
Start Date: February 2024
Primary Outcome Measures
Progression-free survival (PFS) [Time Frame: 2 years]
Overall survivalUp to 5 years
`;
