import { connectionTypes } from '../paging/connection.type.js';
import { Trial } from './trial.type.js';

export const { Edge: TrialEdge, Connection: TrialConnection } = connectionTypes<Trial>(() => Trial, 'Trial', 'trials');
