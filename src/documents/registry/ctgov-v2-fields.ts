import { onceFor } from '../../once.js';
import { isObject } from './json-fields.js';

/** One warning for every field of a study that the table of registry fields does not name, in the order of the document. */
export function unknownFields(study: unknown, known: ReadonlyMap<string, string>): string[] {
  const parents = parentsOf(known);
  const unknown = new Set<string>();
  const walk = (value: unknown, path: string): void => {
    if (Array.isArray(value)) for (const item of value) walk(item, path);
    if (!isObject(value)) return;
    for (const key of Object.keys(value)) {
      const at = path === '' ? key : `${path}.${key}`;
      if (known.has(at)) continue;
      if (parents.has(at)) walk(value[key], at);
      else unknown.add(at);
    }
  };
  walk(study, '');
  return [...unknown].map((path) => `unknown field ${path}`);
}

const parentsOf = onceFor((known: ReadonlyMap<string, string>): ReadonlySet<string> => {
  const parents = new Set<string>();
  for (const path of known.keys()) {
    for (let dot = path.indexOf('.'); dot !== -1; dot = path.indexOf('.', dot + 1)) parents.add(path.slice(0, dot));
  }
  return parents;
});
