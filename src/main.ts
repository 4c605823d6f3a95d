import { Failure } from './commands/failure.js';

type Command = (arguments_: readonly string[]) => Promise<number | undefined>;

/** The commands by name, loaded when called for; each takes its arguments and resolves to the exit code, or to undefined while it goes on serving. */
const COMMANDS: Readonly<Record<string, () => Promise<Command>>> = {
  serve: async () => (await import('./commands/serve.js')).serve,
  ingest: async () => (await import('./commands/ingest.js')).ingestDocuments,
  fetch: async () => (await import('./commands/fetch.js')).fetchDocuments,
  export: async () => (await import('./commands/export.js')).exportGraphFile,
  report: async () => (await import('./commands/report.js')).report,
  vocabulary: async () => (await import('./commands/vocabulary.js')).curateVocabulary,
  check: async () => (await import('./commands/check.js')).check,
};

// graphql checks every object twice where this is unset; it must be set before graphql is loaded.
process.env.NODE_ENV ??= 'production';

const [name = 'serve', ...rest] = process.argv.slice(2);
const load = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
try {
  if (!load) throw new Failure(`There is no command "${name}"; there are ${Object.keys(COMMANDS).join(', ')}.`, 2);
  const code = await (await load())(rest);
  if (code !== undefined) process.exitCode = code;
} catch (error) {
  const failure = Failure.of(error);
  console.error(failure.message);
  process.exitCode = failure.exitCode;
}
