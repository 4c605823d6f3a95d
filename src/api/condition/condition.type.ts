import { Field, ObjectType } from 'type-graphql';
import { Node } from '../node/node.interface.js';

@ObjectType({ implements: Node, description: 'What trials study; conditions form a tree of kinds.', simpleResolvers: true })
export class Condition extends Node {
  @Field(() => [String], { description: 'The same condition elsewhere, as CURIEs.' })
  crossReferences!: string[];
}
