import { loadLayouts } from '../documents/page/layout.js';
import { loadReading } from '../ingest/load-reading.js';
import { loadVocabulary } from '../vocabulary/load.js';
import type { EntityKind, Vocabulary } from '../vocabulary/vocabulary.js';
import { Failure } from './failure.js';
import { readArguments } from './options.js';
import { LAYOUTS, SEEDS, VOCABULARY } from './places.js';
import { type CountedLabel, type LabelsOfDocuments, unresolvedLabels } from './unresolved-labels.js';

const FIRST = 50;
const NEAREST = 3;

const HELP = `Helps a curator of seeds/vocabulary. No graph is needed.

  npm run vocabulary -- suggest <file, folder, zip or - …>
  npm run vocabulary -- ground "<label>" …

suggest  reads documents and prints the labels that no entity is known for, those of most trials first, each with an example
         document and the entities whose names are most like it
ground   tells what a label means, by which rung of the ladder and why

--kind KIND     only labels of this kind: drug, procedure or condition; ground takes class, target and endpoint too
--studies TERM  suggest reads only trials that study this condition or a kind of it
--first N       how many labels suggest prints (${FIRST})
--json          one JSON object

Exit code: 0 done, 1 a document was refused or a label means nothing, 2 wrong use.`;

const OPTIONS = {
  help: { type: 'boolean', short: 'h' },
  kind: { type: 'string' },
  studies: { type: 'string' },
  first: { type: 'string' },
  json: { type: 'boolean' },
} as const;

const KINDS: Readonly<Record<string, readonly EntityKind[]>> = {
  drug: ['DRUG', 'DRUG_CLASS'],
  class: ['DRUG_CLASS'],
  procedure: ['PROCEDURE'],
  condition: ['CONDITION'],
  target: ['TARGET'],
  endpoint: ['ENDPOINT'],
};
const OF_LABELS = ['drug', 'procedure', 'condition'];
/** What one label may be asked as: a therapy as in an arm, or one of the others. */
const ROLES: readonly (readonly EntityKind[])[] = [['DRUG', 'DRUG_CLASS', 'PROCEDURE'], ['CONDITION'], ['TARGET'], ['ENDPOINT']];

type Options = ReturnType<typeof readArguments<typeof OPTIONS>>['values'];

/** `npm run vocabulary`: see HELP. */
export async function curateVocabulary(arguments_: readonly string[]): Promise<number> {
  const { values, positionals } = readArguments(arguments_, OPTIONS);
  const [what, ...given] = positionals;
  if (values.help) {
    console.log(HELP);
    return 0;
  }
  if (what !== 'suggest' && what !== 'ground')
    throw new Failure(`${what ? `There is no "${what}"` : 'Nothing was asked'}; say suggest or ground. --help tells more.`, 2);
  if (given.length === 0) throw new Failure(`${what} needs ${what === 'ground' ? 'a label' : 'a document, folder or zip'}.`, 2);
  return what === 'ground' ? ground(given, values) : suggest(given, values);
}

async function suggest(paths: readonly string[], options: Options): Promise<number> {
  const kind = kindOf(options.kind, OF_LABELS)?.toUpperCase();
  const first = options.first === undefined ? FIRST : Number(options.first);
  if (!Number.isInteger(first) || first < 1) throw new Failure(`--first is "${options.first}", but must be a whole number from 1.`, 2);
  const reading = loadReading(SEEDS);
  const conditions = options.studies === undefined ? undefined : conditionsOf(options.studies, reading.vocabulary);
  const read = await unresolvedLabels(paths, { reading, layouts: loadLayouts(LAYOUTS), ...(conditions ? { conditions } : {}) });
  const asked = read.labels.filter((label) => kind === undefined || label.kind === kind);
  const told = asked.slice(0, first).map((label) => withNearest(label, reading.vocabulary));
  console.log(options.json ? JSON.stringify({ ...countsOf(read), unresolved: asked.length, labels: told }) : linesOf(read, asked, told));
  return read.refused.length > 0 ? 1 : 0;
}

function conditionsOf(term: string, vocabulary: Vocabulary): ReadonlySet<string> {
  const { entities, suggestions } = vocabulary.resolve(term, ['CONDITION']);
  const [condition] = entities;
  if (condition) return vocabulary.descendants(condition.id);
  const hint = suggestions.length > 0 ? ` Did you mean ${suggestions.map((name) => `"${name}"`).join(', ')}?` : '';
  throw new Failure(`--studies is "${term}", which is no known condition.${hint}`, 2);
}

function withNearest({ kind, label, trials, example }: CountedLabel, vocabulary: Vocabulary) {
  const kinds = kind === 'CONDITION' ? (['CONDITION'] as const) : (['DRUG', 'DRUG_CLASS', 'PROCEDURE'] as const);
  return { kind, label, trials: trials.size, example, nearest: vocabulary.nearest(label, kinds, NEAREST) };
}

const countsOf = ({ documents, refused }: LabelsOfDocuments) => ({ documents, refused });

type ToldLabel = ReturnType<typeof withNearest>;

function linesOf({ documents, refused }: LabelsOfDocuments, asked: readonly CountedLabel[], told: readonly ToldLabel[]): string {
  const more = asked.length > told.length ? `, the ${told.length} of most trials first` : '';
  return [
    `${documents} documents read, ${refused.length} refused`,
    ...refused.map(({ name, reason }) => `  refused ${name}: ${reason}`),
    `${asked.length} labels unresolved${more}`,
    ...told.flatMap(({ kind, label, trials, example, nearest }) => [
      `${String(trials).padStart(5)} × ${kind.padEnd(9)}  ${label}   (${example})`,
      ...nearest.map(({ id, text, likeness }) => `${' '.repeat(19)}${likeness.toFixed(2)}  ${id}  ${text}`),
    ]),
  ].join('\n');
}

function ground(labels: readonly string[], options: Options): number {
  const kind = kindOf(options.kind, Object.keys(KINDS));
  const vocabulary = loadVocabulary(VOCABULARY);
  const asked = kind === undefined ? ROLES : [KINDS[kind] ?? []];
  const answers = labels.map((label) => ({ label, ...meaningOf(label, asked, vocabulary) }));
  if (options.json) console.log(JSON.stringify(answers));
  else console.log(answers.flatMap(linesOfMeaning).join('\n'));
  return answers.some(({ meanings }) => meanings.length === 0) ? 1 : 0;
}

function meaningOf(label: string, asked: readonly (readonly EntityKind[])[], vocabulary: Vocabulary) {
  const meanings = asked
    .map((kinds) => vocabulary.ground(label, kinds))
    .filter((found) => found !== undefined)
    .map(({ entities, label: _, ...found }) => ({ entities: entities.map(({ id, name }) => ({ id, name })), ...found }));
  return { meanings, nearest: meanings.length > 0 ? [] : vocabulary.nearest(label, asked.flat(), NEAREST) };
}

function linesOfMeaning({ label, meanings, nearest }: { label: string } & ReturnType<typeof meaningOf>): string[] {
  if (meanings.length === 0) return [`"${label}" is unresolved`, ...nearest.map(({ id, text }) => `  near  ${id}  ${text}`)];
  return meanings.flatMap(({ entities, rung, why, parts, qualifiers }) => [
    `"${label}" is ${entities.map(({ id, name }) => `${id} (${name})`).join(parts === 'TOGETHER' ? ' + ' : ' or ')}`,
    `  ${rung}: ${why}`,
    ...(qualifiers.length > 0 ? [`  qualified: ${qualifiers.join(', ')}`] : []),
  ]);
}

function kindOf(given: string | undefined, known: readonly string[]): string | undefined {
  const kind = given?.toLowerCase();
  if (kind !== undefined && !known.includes(kind)) throw new Failure(`--kind is "${given}", but must be one of ${known.join(', ')}.`, 2);
  return kind;
}
