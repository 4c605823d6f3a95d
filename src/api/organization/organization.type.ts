import { Field, ObjectType } from 'type-graphql';
import { Node } from '../node/node.interface.js';

@ObjectType({ implements: Node, description: 'A sponsor or collaborator of trials.', simpleResolvers: true })
export class Organization extends Node {
  @Field(() => String, { nullable: true, description: "The registry's kind: INDUSTRY, NIH, OTHER …" })
  class?: string;
}
