import { phasesOf } from './phases.js';
import { countOf, dateOf, purposeOf, sexOf, statusOf, studyTypeOf } from './values.js';

const PURPOSES = new Set(
  'TREATMENT PREVENTION DIAGNOSTIC SUPPORTIVE_CARE SCREENING HEALTH_SERVICES_RESEARCH BASIC_SCIENCE DEVICE_FEASIBILITY ECT OTHER'.split(
    ' ',
  ),
);
const CLOSED = new Set(['phases', 'status', 'studyType', 'sex', 'primaryPurpose']);

/** Whether a field's words are a closed list, so that one of them is recognised wherever it stands. */
export function hasClosedWords(field: string): boolean {
  return CLOSED.has(field);
}

/** Whether a printed value is one of a field whose words are closed; open fields take any text. */
export function isClosedValue(field: string, text: string): boolean {
  const checks: Readonly<Record<string, (value: string) => boolean>> = {
    phases: (value) => phasesOf([value]).length > 0,
    status: (value) => statusOf(value) !== undefined,
    studyType: (value) => studyTypeOf(value) !== undefined,
    sex: (value) => sexOf(value) !== undefined,
    primaryPurpose: (value) => PURPOSES.has(purposeOf(value) ?? ''),
    enrollment: (value) => countOf(value) !== undefined && value.length <= 60,
    ages: (value) => /\d/.test(value),
    startDate: (value) => dateOf(value) !== undefined,
    completionDate: (value) => dateOf(value) !== undefined,
  };
  return checks[field]?.(text) ?? true;
}
