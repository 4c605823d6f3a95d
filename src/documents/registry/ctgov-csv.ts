import type { Layouts } from '../page/layout.js';
import type { ReadDocument, RefusedDocument } from '../record.js';

export const isCsv = (text: string): boolean => text.slice(0, 4000).split(/\r?\n/, 1)[0]?.includes('NCT Number') ?? false;

export const readCsv = (name: string, _text: string, _layouts: Layouts): (ReadDocument | RefusedDocument)[] => [
  { name, reason: 'not yet' },
];
