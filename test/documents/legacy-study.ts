/** A study as the registry's older XML has it, with all that a reader must keep and leave out. */
export const LEGACY_STUDY = `<?xml version="1.0" encoding="UTF-8"?>
<clinical_study rank="3">
  <id_info>
    <org_study_id>P-1</org_study_id>
    <secondary_id>2010-000001-11</secondary_id>
    <nct_id>NCT00000001</nct_id>
    <nct_alias>NCT00000002</nct_alias>
    <nct_alias>an older one</nct_alias>
  </id_info>
  <brief_title>Drugamab With
    Otherib</brief_title>
  <sponsors>
    <lead_sponsor><agency>Example Centre</agency><agency_class>U.S. Fed</agency_class></lead_sponsor>
    <collaborator><agency>[Redacted]</agency></collaborator>
  </sponsors>
  <brief_summary><textblock>
      Two drugs are given to people whose sarcoma&#xD;
      came back.&#xD;
  </textblock></brief_summary>
  <overall_status>Active, not recruiting</overall_status>
  <start_date>March 2004</start_date>
  <completion_date type="Actual">June 5, 2009</completion_date>
  <phase>Phase 1/Phase 2</phase>
  <study_type>Interventional</study_type>
  <study_design_info>
    <allocation>Non-Randomized</allocation>
    <intervention_model>Single Group Assignment</intervention_model>
    <primary_purpose>Supportive Care</primary_purpose>
    <masking>None (Open Label)</masking>
  </study_design_info>
  <enrollment type="Actual">41</enrollment>
  <condition>Sarcoma</condition>
  <condition>Chordoma</condition>
  <arm_group><arm_group_label>Both</arm_group_label><arm_group_type>Experimental</arm_group_type></arm_group>
  <arm_group><arm_group_label>One</arm_group_label><arm_group_type>Active Comparator</arm_group_type></arm_group>
  <arm_group><arm_group_label>Wait</arm_group_label><arm_group_type>No Intervention</arm_group_type></arm_group>
  <intervention>
    <intervention_type>Biological</intervention_type><intervention_name>drugamab</intervention_name>
    <arm_group_label>Both</arm_group_label><arm_group_label>Gone</arm_group_label>
  </intervention>
  <intervention>
    <intervention_type>Drug</intervention_type><intervention_name>otherib</intervention_name>
    <description>
      by mouth
      daily
    </description>
    <arm_group_label>Both</arm_group_label><arm_group_label>One</arm_group_label><other_name>O-1</other_name>
  </intervention>
  <eligibility>
    <criteria><textblock>
        Inclusion Criteria:

          -  Sarcoma that cannot be
             resected

          -  Age of 18 or more
    </textblock></criteria>
    <gender>Female</gender><minimum_age>18 Years</minimum_age><maximum_age>N/A</maximum_age>
  </eligibility>
  <overall_official><last_name>Jane Roe</last_name></overall_official>
  <overall_contact><last_name>Jane Roe</last_name><phone>555-1</phone><email>jane@example.org</email></overall_contact>
  <location>
    <facility><name>Hospital of Somewhere</name><address><city>Lyon</city><zip>69001</zip><country>France</country></address></facility>
    <status>Recruiting</status>
    <contact><last_name>Jane Roe</last_name></contact>
    <new_part>x</new_part>
  </location>
  <location>
    <facility><name>Dr Jane Roe</name><address><city>Ulm</city><country>Germany</country></address></facility>
    <new_part>y</new_part>
  </location>
  <location>
    <facility><name>For sites please call 1-888-SARCOMA (1-888-555-0100)</name><address><city>Bonn</city><country>Germany</country></address></facility>
  </location>
  <reference><citation>Doe A. One. 2001.</citation><PMID>1234567</PMID></reference>
  <results_reference><citation>Doe B. Two. 2005. doi: 10.1000/X.2.</citation></results_reference>
  <responsible_party><investigator_full_name>Jane Roe</investigator_full_name></responsible_party>
  <verification_date>May 2010</verification_date>
  <last_update_posted type="Estimate">May 7, 2010</last_update_posted>
  <new_thing>z</new_thing>
  <clinical_results>
    <point_of_contact><name_or_title>Jane Roe</name_or_title></point_of_contact>
    <outcome_list>
      <outcome>
        <type>Primary</type><title>Median survival</title><time_frame>3 years</time_frame>
        <group_list>
          <group group_id="O1"><title>Both</title></group>
          <group group_id="O2"><title>One</title></group>
        </group_list>
        <measure>
          <title>Median survival</title><units>months</units><param>Median</param>
          <analyzed_list><analyzed><units>Participants</units>
            <count_list><count group_id="O1" value="20"/><count group_id="O2" value="21"/></count_list>
          </analyzed></analyzed_list>
          <class_list>
            <class><title>Under 60</title><category_list><category><measurement_list>
              <measurement group_id="O1" value="8.5" lower_limit="7.1" upper_limit="NA"/>
              <measurement group_id="O2" value="NA">not reached</measurement>
            </measurement_list></category></category_list></class>
            <class><category_list><category><title>late</title><measurement_list>
              <measurement group_id="O2" value="5"/><measurement group_id="O9" value="6"/>
            </measurement_list></category></category_list></class>
          </class_list>
        </measure>
        <analysis_list>
          <analysis>
            <group_id_list><group_id>O1</group_id><group_id>O2</group_id></group_id_list><p_value>0.02</p_value>
            <param_type>Hazard Ratio (HR)</param_type><param_value>0.5</param_value>
            <ci_lower_limit>0.3</ci_lower_limit><ci_upper_limit>0.9</ci_upper_limit>
          </analysis>
          <analysis><group_id_list><group_id>O1</group_id></group_id_list><p_value>0.5</p_value></analysis>
        </analysis_list>
      </outcome>
    </outcome_list>
  </clinical_results>
</clinical_study>`;

/** The same study as API v2 gives it, as far as claims go. */
export const SAME_STUDY_V2 = {
  protocolSection: {
    identificationModule: {
      nctId: 'NCT00000001',
      nctIdAliases: ['NCT00000002'],
      orgStudyIdInfo: { id: 'P-1' },
      secondaryIdInfos: [{ id: '2010-000001-11' }],
      briefTitle: 'Drugamab With Otherib',
    },
    statusModule: {
      overallStatus: 'ACTIVE_NOT_RECRUITING',
      startDateStruct: { date: '2004-03' },
      completionDateStruct: { date: '2009-06-05' },
      lastUpdatePostDateStruct: { date: '2010-05-07' },
    },
    sponsorCollaboratorsModule: { leadSponsor: { name: 'Example Centre', class: 'FED' } },
    descriptionModule: { briefSummary: 'Two drugs are given to people whose sarcoma came back.' },
    conditionsModule: { conditions: ['Sarcoma', 'Chordoma'] },
    designModule: {
      studyType: 'INTERVENTIONAL',
      phases: ['PHASE1', 'PHASE2'],
      designInfo: {
        allocation: 'NON_RANDOMIZED',
        interventionModel: 'SINGLE_GROUP',
        primaryPurpose: 'SUPPORTIVE_CARE',
        maskingInfo: { masking: 'NONE' },
      },
      enrollmentInfo: { count: 41 },
    },
    eligibilityModule: {
      eligibilityCriteria: 'Inclusion Criteria:\n\n* Sarcoma that cannot be resected\n* Age of 18 or more',
      sex: 'FEMALE',
      minimumAge: '18 Years',
    },
    referencesModule: {
      references: [
        { pmid: '1234567', type: 'BACKGROUND', citation: 'Doe A. One. 2001.' },
        { type: 'RESULT', citation: 'Doe B. Two. 2005. doi: 10.1000/X.2.' },
      ],
    },
  },
};

/** The least study that can be read, with these elements in it. */
export function studyWith(elements: string): string {
  return `<clinical_study><id_info><nct_id>NCT00000001</nct_id></id_info>${elements}</clinical_study>`;
}
