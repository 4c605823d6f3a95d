import type { Layouts } from '../page/layout.js';
import type { ReadDocument, RefusedDocument } from '../record.js';
import type { XmlElement } from '../xml.js';

export const readLegacyStudy = (
  name: string,
  _bytes: Uint8Array,
  _study: XmlElement,
  _layouts: Layouts,
): ReadDocument | RefusedDocument => ({ name, reason: 'not yet' });
