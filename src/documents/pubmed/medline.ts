import type { Layouts } from '../page/layout.js';
import type { ReadDocument, RefusedDocument } from '../record.js';

/** Whether a text begins like MEDLINE's tagged format. */
export const isMedline = (text: string): boolean => /^PMID- *\d/.test(text);

export const readMedline = (name: string, _text: string, _layouts: Layouts): (ReadDocument | RefusedDocument)[] => [
  { name, reason: 'not yet' },
];
