import { Field, ObjectType } from 'type-graphql';
import { Node } from '../node/node.interface.js';

@ObjectType({ implements: Node, description: 'A molecule that drugs act on.', simpleResolvers: true })
export class Target extends Node {
  @Field(() => String, { description: 'HGNC symbol.' })
  symbol!: string;
}
