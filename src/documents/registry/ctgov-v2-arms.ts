import type { WordLists } from '../page/layout.js';
import { present } from '../present.js';
import type { ArmRecord, InterventionRecord } from '../record.js';
import type { JsonFields } from './json-fields.js';

/**
 * The arms with the interventions that they list. The arm side names an intervention with its type in front ("Biological: X"),
 * the intervention does not: what follows the type is matched against the list of interventions.
 */
export function armsOf(modules: JsonFields, words: WordLists, warnings: string[]): ArmRecord[] {
  const known = labelsByPrefixedName(modules);
  const arms = modules.objects('armGroups').map((group) => {
    const label = group.text('label');
    const interventions = group.texts('interventionNames').map((name) => {
      const found = known.get(key(name));
      if (found !== undefined) return found;
      warnings.push(`arm "${label ?? ''}" lists "${name}", which is not among the interventions`);
      return withoutType(name, words);
    });
    return {
      ...present({ label, type: group.text('type'), description: group.text('description') }),
      interventions: [...new Set(interventions)],
    };
  });
  return arms.some((arm) => arm.interventions.length > 0) ? arms : filledFromInterventions(arms, modules);
}

/** The interventions, each with the arms that list it; where the two directions differ the arm side is believed, with a warning. */
export function interventionsOf(modules: JsonFields, arms: readonly ArmRecord[], warnings: string[]): InterventionRecord[] {
  return modules.objects('interventions').flatMap((intervention) => {
    const label = intervention.text('name');
    if (label === undefined) return [];
    const listing = arms.filter((arm) => arm.interventions.includes(label)).flatMap((arm) => arm.label ?? []);
    const claimed = intervention.texts('armGroupLabels');
    for (const arm of claimed)
      if (!listing.includes(arm))
        warnings.push(`intervention "${label}" names the arm "${arm}", which does not list it; the arm is believed`);
    for (const arm of listing) {
      if (claimed.length > 0 && !claimed.includes(arm))
        warnings.push(`arm "${arm}" lists "${label}", which does not name it; the arm is believed`);
    }
    const words = present({ type: intervention.text('type'), description: intervention.text('description') });
    return [{ label, ...words, otherNames: intervention.texts('otherNames'), arms: [...new Set(listing)] }];
  });
}

function labelsByPrefixedName(modules: JsonFields): ReadonlyMap<string, string> {
  const labels = new Map<string, string>();
  for (const intervention of modules.objects('interventions')) {
    const label = intervention.text('name');
    if (label === undefined) continue;
    labels.set(key(`${(intervention.text('type') ?? '').replaceAll('_', ' ')}: ${label}`), label);
    if (!labels.has(key(label))) labels.set(key(label), label);
  }
  return labels;
}

/** Old and shortened records leave the arms' lists out: then the interventions' side is all that is known. */
function filledFromInterventions(arms: readonly ArmRecord[], modules: JsonFields): ArmRecord[] {
  const given = modules
    .objects('interventions')
    .map((intervention) => ({ label: intervention.text('name'), arms: intervention.texts('armGroupLabels') }));
  return arms.map((arm) => ({
    ...arm,
    interventions: given.flatMap(({ label, arms: labels }) =>
      label !== undefined && arm.label !== undefined && labels.includes(arm.label) ? [label] : [],
    ),
  }));
}

/** "Dietary Supplement: X" → "X"; a colon after any other word belongs to the label. */
function withoutType(name: string, words: WordLists): string {
  const [, type = '', label = ''] = /^([A-Za-z ]+):\s*(.+)$/s.exec(name) ?? [];
  return words.get('intervention-type')?.has(type.toLowerCase()) ? label : name;
}

function key(name: string): string {
  return name.toLowerCase().replace(/\s+/g, ' ').trim();
}
