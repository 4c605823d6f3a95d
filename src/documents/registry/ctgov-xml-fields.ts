import type { XmlElement } from '../xml.js';

/**
 * One warning for every path of elements that the table does not name, in the order of the document. Only what a `read` element
 * holds is looked at; what is `known` or `personal` is passed over whole.
 */
export function unknownElements(study: XmlElement, known: ReadonlyMap<string, string>): string[] {
  const unknown = new Set<string>();
  const walk = (element: XmlElement, path: string): void => {
    for (const child of element.children) {
      if (typeof child === 'string') continue;
      const at = path === '' ? child.name : `${path}/${child.name}`;
      const use = known.get(at);
      if (use === undefined) unknown.add(at);
      else if (use === 'read') walk(child, at);
    }
  };
  walk(study, '');
  return [...unknown].map((path) => `unknown element ${path}`);
}
