import { type ParseArgsConfig, parseArgs } from 'node:util';
import { Failure } from './failure.js';

/**
 * The options of a command that takes nothing else.
 * @throws Failure (wrong use) that names what it does not know.
 */
export const readOptions = <T extends NonNullable<ParseArgsConfig['options']>>(arguments_: readonly string[], options: T) =>
  readArguments(arguments_, options, false).values;

/** Options and what else stands on the command line. Throws as `readOptions`. */
export function readArguments<T extends NonNullable<ParseArgsConfig['options']>>(
  arguments_: readonly string[],
  options: T,
  allowPositionals = true,
) {
  try {
    return parseArgs({ args: [...arguments_], allowPositionals, options });
  } catch (error) {
    throw new Failure(`${(error as Error).message.split('. ')[0]}. --help tells what may be given.`, 2, { cause: error });
  }
}
