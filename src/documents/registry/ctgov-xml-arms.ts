import { present } from '../present.js';
import type { ArmRecord, InterventionRecord } from '../record.js';
import { childrenOf, lineAt, type XmlElement } from '../xml.js';
import { linesAt, textsOf } from './ctgov-xml-text.js';

/** The interventions with the arms that each of them names: the only link there is. Records without arms, most before 2008, have none. */
export function interventionsAt(study: XmlElement, warnings: string[]): InterventionRecord[] {
  const known = new Set(childrenOf(study, 'arm_group').map((group) => lineAt(group, 'arm_group_label')));
  return childrenOf(study, 'intervention').flatMap((intervention) => {
    const label = lineAt(intervention, 'intervention_name');
    if (label === undefined) return [];
    const named = textsOf(intervention, 'arm_group_label');
    for (const arm of named)
      if (!known.has(arm)) warnings.push(`intervention "${label}" names the arm "${arm}", which the study does not have`);
    const words = present({ type: lineAt(intervention, 'intervention_type'), description: linesAt(intervention, 'description') });
    return [{ label, ...words, otherNames: textsOf(intervention, 'other_name'), arms: named.filter((arm) => known.has(arm)) }];
  });
}

/** The arms, each with the interventions that name it. */
export function armsAt(study: XmlElement, interventions: readonly InterventionRecord[]): ArmRecord[] {
  return childrenOf(study, 'arm_group').map((group) => {
    const label = lineAt(group, 'arm_group_label');
    const given = interventions.filter(({ arms }) => label !== undefined && arms.includes(label)).map((item) => item.label);
    const description = linesAt(group, 'description');
    return { ...present({ label, type: lineAt(group, 'arm_group_type'), description }), interventions: [...new Set(given)] };
  });
}
