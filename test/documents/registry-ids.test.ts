import { expect, test } from 'vitest';
import { registryIdsIn } from '../../src/documents/registry-ids.js';
import { layouts } from './sample-documents.js';

test.each([
  ['NCT 01234567', ['NCT01234567']],
  ['nct01234567; NCT: 76543210', ['NCT01234567', 'NCT76543210']],
  ['CHICTR2100012345 and ChiCTR-2100012345', ['ChiCTR2100012345']],
  ['CHICTR-OIC-16009600', ['ChiCTR-OIC-16009600']],
  ['JRCTs031200001, ISRCTN 12345678', ['ISRCTN12345678', 'jRCTs031200001']],
  ['xNCT01234567, NCT012345678, NCT 0123 4567, function 1234567', []],
])('an id is known in other spellings, and is given in that of its registry: %s', (text, ids) => {
  expect(registryIdsIn(text, layouts).sort()).toEqual(ids);
});
