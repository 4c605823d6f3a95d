import { check } from './commands/check.js';
import { Failure } from './commands/failure.js';
import { ingestDocuments } from './commands/ingest.js';
import { serve } from './commands/serve.js';

/** The commands by name; each takes its arguments and resolves to the exit code, or to undefined while it goes on serving. */
const COMMANDS: Readonly<Record<string, (arguments_: readonly string[]) => Promise<number | undefined>>> = {
  serve,
  ingest: ingestDocuments,
  check,
};

const [name = 'serve', ...rest] = process.argv.slice(2);
const command = COMMANDS[name];
try {
  if (!command) throw new Failure(`There is no command "${name}"; there are ${Object.keys(COMMANDS).join(', ')}.`, 2);
  const code = await command(rest);
  if (code !== undefined) process.exitCode = code;
} catch (error) {
  const failure = Failure.of(error);
  console.error(failure.message);
  process.exitCode = failure.exitCode;
}
