import { isClosedValue } from '../closed-values.js';
import { present } from '../present.js';
import type { TrialRecord } from '../record.js';
import { allocationOf, studyTypeOf } from '../values.js';
import { lineAt, type XmlElement } from '../xml.js';

type Design = Pick<TrialRecord, 'allocation' | 'interventionModel' | 'masking' | 'primaryPurpose'>;

const LABELS: ReadonlyMap<string, keyof Design> = new Map([
  ['allocation', 'allocation'],
  ['intervention model', 'interventionModel'],
  ['masking', 'masking'],
  ['primary purpose', 'primaryPurpose'],
]);

/** How a study is designed: `study_design_info`, or the one line `study_design` that stood in its place until 2017. */
export function designOf(study: XmlElement): Partial<TrialRecord> {
  const info = (name: string): string | undefined => lineAt(study, `study_design_info/${name}`);
  return {
    ...present({ studyType: printed(lineAt(study, 'study_type')), enrollment: lineAt(study, 'enrollment') }),
    ...designInLine(lineAt(study, 'study_design') ?? ''),
    ...present({
      allocation: info('allocation'),
      interventionModel: info('intervention_model'),
      masking: info('masking'),
      primaryPurpose: info('primary_purpose'),
    }),
  };
}

/** The phase. "N/A" is the phase of an intervention that has none; of any other study it says nothing. */
export function phasesAt(study: XmlElement): string[] {
  const phase = lineAt(study, 'phase');
  const isInterventional = studyTypeOf(lineAt(study, 'study_type') ?? '') === 'INTERVENTIONAL';
  return phase === undefined || (phase === 'N/A' && !isInterventional) ? [] : [phase];
}

/** The value, unless it is the registry's "not applicable". */
export const printed = (text: string | undefined): string | undefined => (text === 'N/A' ? undefined : text);

/** "Allocation: Randomized, Masking: Open Label, …", or as records before 2009 had it "Treatment, Randomized, Open Label, …". */
function designInLine(line: string): Design {
  const parts = (line.match(/(?:[^,(]|\([^()]*\)?)+/g) ?? []).map((part) => part.trim());
  return line.includes(':') ? labelled(parts) : unlabelled(parts);
}

function labelled(parts: readonly string[]): Design {
  const found = parts.flatMap((part): [keyof Design, string][] => {
    const [, label = '', value = ''] = /^([^:]*):\s*(.*)$/.exec(part) ?? [];
    const field = LABELS.get(label.trim().toLowerCase());
    return field === undefined || value === '' ? [] : [[field, value]];
  });
  return Object.fromEntries(found);
}

function unlabelled(parts: readonly string[]): Design {
  return present({
    allocation: parts.find((part) => /^(?:NON_)?RANDOMIZED$/.test(allocationOf(part) ?? '')),
    interventionModel: parts.find((part) => / Assignment$/i.test(part)),
    masking: parts.find((part) => /^(?:open label|no masking|(?:single|double|triple)[- ](?:blind|masked))/i.test(part)),
    primaryPurpose: parts.find((part) => isClosedValue('primaryPurpose', part)),
  });
}
