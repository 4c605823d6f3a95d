import { ObjectType } from 'type-graphql';
import { Node } from '../node/node.interface.js';
import { Therapy } from '../therapy/therapy.interface.js';

@ObjectType({
  implements: [Node, Therapy],
  description: 'A class of drugs, by mechanism or chemistry; a therapy of its own where a source names no member.',
  simpleResolvers: true,
})
export class DrugClass extends Therapy {}
