import { connectionTypes } from '../paging/connection.type.js';
import { Node } from './node.interface.js';

export const { Edge: NodeEdge, Connection: NodeConnection } = connectionTypes<Node>(() => Node, 'Node', 'nodes');
