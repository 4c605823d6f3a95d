import { onceFor } from '../../once.js';
import { isObject } from './json-fields.js';

/** One warning for every field of a study that the table of registry fields does not name, in the order of the document. */
export function unknownFields(study: unknown, known: ReadonlyMap<string, string>): string[] {
  const unknown = new Set<string>();
  const walk = (value: unknown, fields: KnownFields, path: readonly string[]): void => {
    if (Array.isArray(value)) for (const item of value) walk(item, fields, path);
    if (!isObject(value)) return;
    for (const key of Object.keys(value)) {
      const within = fields.get(key);
      if (within === undefined) unknown.add([...path, key].join('.'));
      else if (within.size > 0) walk(value[key], within, [...path, key]);
    }
  };
  walk(study, fieldsOf(known), []);
  return [...unknown].map((path) => `unknown field ${path}`);
}

/** The known fields of an object by name, each with those within it; none where all within it is known. */
interface KnownFields extends Map<string, KnownFields> {}

const fieldsOf = onceFor((known: ReadonlyMap<string, string>): KnownFields => {
  const fields: KnownFields = new Map();
  for (const path of known.keys()) {
    let within = fields;
    for (const name of path.split('.')) {
      const next = within.get(name) ?? new Map();
      within.set(name, next);
      within = next;
    }
  }
  // What stands below a known field is known, even where a row names some of it.
  for (const path of known.keys()) at(fields, path).clear();
  return fields;
});

const at = (fields: KnownFields, path: string): KnownFields =>
  path.split('.').reduce<KnownFields>((within, name) => within.get(name) ?? new Map(), fields);
