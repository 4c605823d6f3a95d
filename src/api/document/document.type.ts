import { Field, ObjectType } from 'type-graphql';
import { Node } from '../node/node.interface.js';

@ObjectType({ implements: Node, description: 'One file, page or registry answer as it came.', simpleResolvers: true })
export class Document extends Node {
  @Field(() => String, { description: 'ctgov-v2, page, review …' })
  format!: string;

  @Field(() => String, { description: 'The publisher, or unknown.' })
  source!: string;

  @Field(() => String, { nullable: true, description: 'Where it stands on the web.' })
  url?: string;

  @Field(() => String, { nullable: true, description: 'The date of this version, where the document tells it.' })
  version?: string;

  @Field(() => String, { description: 'When it was first read, ISO time.' })
  ingestedAt!: string;

  @Field(() => [String], { description: 'What was unknown, unsplittable or contradictory in it.' })
  warnings!: string[];
}
