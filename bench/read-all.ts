import { openDocuments } from '../src/documents/containers.js';
import { loadLayouts } from '../src/documents/page/layout.js';
import { readDocument } from '../src/documents/read.js';

/** Reads every document of the paths given, keeps none and prints how many were read and refused. */
const layouts = loadLayouts('seeds/layouts');
let read = 0;
let refused = 0;
for await (const opened of openDocuments(process.argv.slice(2))) {
  const results = 'reason' in opened ? [opened] : readDocument(opened.name, opened.bytes, layouts, opened.part);
  for (const result of results) {
    if ('reason' in result) refused += 1;
    else read += 1;
  }
}
console.log(`${read} ${refused}`);
