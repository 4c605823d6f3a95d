import { doiOf, pmidOf } from '../citation-ids.js';
import { withoutContacts } from '../personal.js';
import { present } from '../present.js';
import type { ReferenceRecord } from '../record.js';
import type { JsonFields } from './json-fields.js';

const ROLES: ReadonlyMap<string, NonNullable<ReferenceRecord['role']>> = new Map([
  ['BACKGROUND', 'background'],
  ['RESULT', 'result'],
  ['DERIVED', 'derived'],
]);

/** The publications that a study cites. The DOI stands inside the citation and sometimes the PMID, and a retraction notice is a list of its own. */
export function referencesOf(references: JsonFields): ReferenceRecord[] {
  return references.objects('references').flatMap((reference) => {
    const citation = withoutContacts(reference.text('citation') ?? '');
    const pmid = reference.text('pmid') ?? pmidOf(citation);
    if (citation === '' && pmid === undefined) return [];
    const retracted = reference.objects('retractions').length > 0 || undefined;
    return [{ citation, ...present({ role: ROLES.get(reference.text('type') ?? ''), pmid, doi: doiOf(citation), retracted }) }];
  });
}
