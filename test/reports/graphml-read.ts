import { SaxesParser } from 'saxes';

type Data = Record<string, string>;

export interface ReadGraph {
  readonly graph: Data;
  readonly nodes: (Data & { id: string })[];
  readonly edges: (Data & { id: string; source: string; target: string })[];
}

/** Reads GraphML as any reader of XML would, by the keys that it declares; throws where it is not well-formed or a key is undeclared. */
export function readGraphml(text: string): ReadGraph {
  const keys = new Map<string, string>();
  const read: ReadGraph = { graph: {}, nodes: [], edges: [] };
  let [owner, kind, key]: [Data, string, string | undefined] = [read.graph, 'graph', undefined];
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const own = attributes as Data;
    if (name === 'key') keys.set(own.id ?? '', `${own.for} ${own['attr.name']}`);
    if (name === 'node') read.nodes.push({ ...own } as Data & { id: string });
    if (name === 'edge') read.edges.push({ ...own } as ReadGraph['edges'][number]);
    if (name === 'node' || name === 'edge') [owner, kind] = [(name === 'node' ? read.nodes : read.edges).at(-1) as Data, name];
    if (name !== 'data') return;
    const [declared, property] = keys.get(own.key ?? '')?.split(' ') ?? [];
    if (declared !== kind || property === undefined) throw new Error(`${own.key} is not declared for a ${kind}`);
    key = property;
    owner[key] = '';
  });
  parser.on('text', (part) => {
    if (key !== undefined) owner[key] += part;
  });
  parser.on('closetag', ({ name }) => {
    if (name === 'data') key = undefined;
  });
  parser.write(text).close();
  return read;
}
