import { Field, ObjectType } from 'type-graphql';
import { Node } from '../node/node.interface.js';

@ObjectType({ implements: Node, description: 'What an outcome measure measures.', simpleResolvers: true })
export class Endpoint extends Node {
  @Field(() => String, { nullable: true, description: 'ORR, PFS …' })
  abbreviation?: string;
}
