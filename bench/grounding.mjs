// Measures the built vocabulary in a process of its own: `node bench/grounding.mjs [labels.json]` prints one JSON object. Milliseconds,
// by the clock and by the processor: on a machine that others use, the second says what the code costs.
import { readFileSync } from 'node:fs';
import { loadVocabulary } from '../dist/vocabulary/load.js';

const ROUNDS = 9;
const THERAPY = ['DRUG', 'DRUG_CLASS', 'PROCEDURE'];

/** @param {() => unknown} work */
function timed(work) {
  const [clock, processor] = [performance.now(), process.cpuUsage()];
  work();
  const { user, system } = process.cpuUsage(processor);
  return { clock: performance.now() - clock, processor: (user + system) / 1000 };
}

/** @param {{clock: number, processor: number}[]} times */
const quickest = (times) => ({
  clock: Math.min(...times.map(({ clock }) => clock)),
  processor: Math.min(...times.map(({ processor }) => processor)),
});

let vocabulary;
const load = timed(() => {
  vocabulary = loadVocabulary('seeds/vocabulary');
});
const measured = { load };
if (process.argv[2]) {
  const { therapies, conditions } = JSON.parse(readFileSync(process.argv[2], 'utf8'));
  const all = [...therapies.map((label) => [label, THERAPY]), ...conditions.map((label) => [label, ['CONDITION']])];
  const open = all.filter(([label, kinds]) => vocabulary.ground(label, kinds) === undefined);
  const rounds = (labels) =>
    Array.from({ length: ROUNDS }, () => timed(() => labels.forEach(([label, kinds]) => void vocabulary.ground(label, kinds))));
  measured.all = { labels: all.length, ...quickest(rounds(all)) };
  measured.unresolved = { labels: open.length, ...quickest(rounds(open)) };
}
console.log(JSON.stringify(measured));
