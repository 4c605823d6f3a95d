import { join } from 'node:path';
import { isObject } from '../documents/registry/json-fields.js';
import { parsed } from './parsed.js';
import { textOf } from './whole-file.js';
import { changedAt, without, withoutPeople } from './without-people.js';

type Fields = Readonly<Record<string, unknown>>;

/** What a study is to the folder: not there yet, there with other content, or there as it is. */
export type Outcome = 'new' | 'changed' | 'unchanged';

export interface StudyFile {
  readonly id: string;
  /** Earlier numbers of the same study. */
  readonly aliases: readonly string[];
  readonly outcome: Outcome;
  readonly path: string;
  readonly text: string;
}

/** The NCT number of a study, which names its file; none when it is no NCT number. */
export function idOf(study: unknown): string | undefined {
  const id = identification(study).nctId;
  return typeof id === 'string' && /^NCT\d{8}$/.test(id) ? id : undefined;
}

/** Holds a study against the file that the folder has of it. A file of a later version than the answer is left as it is. */
export async function comparedStudy(folder: string, id: string, study: Fields): Promise<StudyFile> {
  const kept = withoutPeople(study);
  const path = join(folder, `${id}.json`);
  const aliases = identification(study).nctIdAliases;
  return {
    id,
    aliases: Array.isArray(aliases) ? aliases.filter((alias) => typeof alias === 'string') : [],
    outcome: outcomeOf(await textOf(path), kept),
    path,
    text: JSON.stringify(kept),
  };
}

function outcomeOf(before: string | undefined, study: Fields): Outcome {
  if (before === undefined) return 'new';
  const stored = parsed(before);
  if (!isObject(stored)) return 'changed';
  return updatedOn(stored) > updatedOn(study) || contentOf(stored) === contentOf(study) ? 'unchanged' : 'changed';
}

/** The registry stamps every study with the day of its last refresh (`versionHolder`), which tells nothing about the study. */
const contentOf = (study: Fields): string =>
  JSON.stringify(changedAt(study, ['derivedSection', 'miscInfoModule'], (module) => without(module, ['versionHolder'])));

/** The day of the last update, as 2026-01-31; empty when it is not told. */
function updatedOn(study: Fields): string {
  const date = objectIn(objectIn(objectIn(study, 'protocolSection'), 'statusModule'), 'lastUpdatePostDateStruct').date;
  return typeof date === 'string' ? date : '';
}

const identification = (study: unknown): Fields => objectIn(objectIn(study, 'protocolSection'), 'identificationModule');

function objectIn(value: unknown, key: string): Fields {
  const inner = isObject(value) && Object.hasOwn(value, key) ? value[key] : undefined;
  return isObject(inner) ? inner : {};
}
