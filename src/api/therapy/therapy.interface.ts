import { InterfaceType } from 'type-graphql';
import { Node, typeOfRow } from '../node/node.interface.js';

@InterfaceType({
  implements: Node,
  description: 'What an arm gives: a Drug, a Procedure, or a DrugClass where the source names only the class ("a PD-1 antibody").',
  resolveType: typeOfRow,
})
export abstract class Therapy extends Node {}
