import type { Layouts } from '../page/layout.js';
import type { ReadDocument, RefusedDocument } from '../record.js';
import type { XmlElement } from '../xml.js';

export const readPubmed = (name: string, _root: XmlElement, _layouts: Layouts): (ReadDocument | RefusedDocument)[] => [
  { name, reason: 'not yet' },
];
