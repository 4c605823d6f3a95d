import type { ArmRecord } from '../record.js';

/** "ARM I: Patients receive …", "Group B (control): …": the word of an arm with its letter or number, then what it gets. */
const TOLD = /^(?:[-•*]\s*)?((?:arm|group|cohort|regimen)\s+(?:[IVX]{1,4}|[A-Z]|\d{1,2})(?:\s*\([^()]{1,60}\))?)\s*[:：\t]\s*(\S.{10,})$/i;

/** The arms that running text tells, a line each; one alone is a mention of an arm and no list. */
export function armsInText(text: string): ArmRecord[] {
  const told = new Map<string, ArmRecord>();
  for (const line of text.split('\n')) {
    const [, label, description] = TOLD.exec(line) ?? [];
    if (label !== undefined && description !== undefined && !told.has(label.toLowerCase()))
      told.set(label.toLowerCase(), { label, description, interventions: [] });
  }
  return told.size > 1 ? [...told.values()] : [];
}
