import { openDocuments } from '../../src/documents/containers.js';
import { packRecord } from '../../src/documents/pack.js';
import type { Layouts } from '../../src/documents/page/layout.js';
import { readDocument } from '../../src/documents/read.js';
import type { DocumentRecord, ReadDocument } from '../../src/documents/record.js';
import { checkFragment } from '../../src/graph/model.js';
import { Catalogue } from '../../src/ingest/catalogue.js';
import { documentNode, factsOf, factsOfRecord } from '../../src/ingest/document-facts.js';
import { type OwnerJob, ownerFragment } from '../../src/ingest/owner-fragment.js';
import type { Reading } from '../../src/ingest/reading.js';

/** What became of a file: how many documents of it were read and refused; `wrong` says what must not be. */
export interface Outcome {
  readonly read: number;
  readonly refused: number;
  readonly reason?: string;
  readonly wrong?: string;
}

/** Takes every document of a file the whole way from its bytes to a fragment that the model allows. Throws what the project throws. */
export async function outcomeOf(path: string, layouts: Layouts, reading: Reading): Promise<Outcome> {
  let read = 0;
  const reasons: string[] = [];
  for await (const opened of openDocuments([path])) {
    const results = 'reason' in opened ? [opened] : readDocument(opened.name, opened.bytes, layouts, opened.part);
    for (const result of results) {
      if ('reason' in result) reasons.push(result.reason);
      else {
        checkFragments(result, reading);
        read += 1;
      }
    }
  }
  const wrong = read + reasons.length === 0 ? 'neither read nor refused' : reasons.map((reason) => wrongIn(reason, path)).find(Boolean);
  return { read, refused: reasons.length, ...(reasons[0] === undefined ? {} : { reason: reasons[0] }), ...(wrong ? { wrong } : {}) };
}

/** As a batch with this one new document makes them. */
function checkFragments({ document, records }: ReadDocument, reading: Reading): void {
  const record = records[0] as DocumentRecord;
  const packed = packRecord(record);
  const facts = factsOfRecord(record);
  const catalogue = new Catalogue();
  const { trials, publications } = catalogue.add([factsOf(document.id, document.name, facts)]);
  const known = { records: [[document.id, { packed }]] as const, publicationIds: catalogue.publicationIds([document.id]) };
  const jobs: OwnerJob[] = [
    ...trials.map((identity) => ({ ...known, id: identity.id, trial: { identity, reports: [] } })),
    ...[...publications.keys()].map((id) => ({ ...known, id })),
  ];
  if (jobs.length === 0) throw new Error('it was read but makes no trial and no publication');
  checkFragment({ nodes: [documentNode(document, facts, undefined)], edges: [] });
  for (const job of jobs) checkFragment(ownerFragment(job, reading));
}

/** What is wrong in a reason that somebody is to read: it is a short sentence about the document, not about this program. */
function wrongIn(reason: string, path: string): string | undefined {
  const shown = JSON.stringify(reason.slice(0, 200));
  if (!/[.?]$/.test(reason) || reason.length < 10) return `the reason is no sentence: ${shown}`;
  if (reason.length >= 500) return `the reason has ${reason.length} letters: ${shown}`;
  if (reason.includes(path) || reason.includes(process.cwd()) || /\n\s+at /.test(reason))
    return `the reason tells of the machine: ${shown}`;
  const isCrash =
    /Cannot read prop|is not a function|is not iterable|call stack|Invalid (?:string|array) length|undefined(?! entity)|\[object/.test(
      reason,
    );
  return isCrash ? `the reason tells of a crash: ${shown}` : undefined;
}
