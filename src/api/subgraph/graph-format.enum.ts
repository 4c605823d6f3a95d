import { registerEnumType } from 'type-graphql';

export enum GraphFormat {
  CYTOSCAPE = 'CYTOSCAPE',
  GRAPHML = 'GRAPHML',
  CSV = 'CSV',
}

registerEnumType(GraphFormat, {
  name: 'GraphFormat',
  description: 'A format for a graph.',
  valuesConfig: {
    CYTOSCAPE: { description: 'JSON that Cytoscape and Cytoscape.js load as it is: elements with nodes and edges, each with its data.' },
    GRAPHML: {
      description:
        'GraphML, for networkx, Gephi, yEd and igraph. Signs that XML forbids in an id are written as _xHHHH_ there; nodeId holds the id as it is.',
    },
    CSV: {
      description:
        'One table as RFC 4180 has it. Its first column says what a row is: graph (one row, telling what was left out), node or edge. A text that a spreadsheet would take for a formula begins with an apostrophe.',
    },
  },
});
