import { Field, ObjectType } from 'type-graphql';
import { Arm } from '../arm/arm.type.js';
import { Document } from '../document/document.type.js';
import { Node } from '../node/node.interface.js';

@ObjectType({ description: 'Why a trial is an answer: one term of the question and what in the trial meets it.', simpleResolvers: true })
export class Match {
  @Field(() => String, { description: 'The term as it was asked.' })
  term!: string;

  @Field(() => Node, { description: 'What the term means; for the words of `text`, the trial itself.' })
  entity!: Node;

  @Field(() => [Node], {
    description: 'The way from there to what the trial has, both ends included: class, subclass, drug; or condition, kind of it.',
  })
  via!: Node[];

  @Field(() => String, { nullable: true, description: "The source's own word for it." })
  label?: string;

  @Field(() => String, { nullable: true, description: "The source's words that show it." })
  quote?: string;

  @Field(() => Arm, { nullable: true, description: 'The arm that gives it.' })
  arm?: Arm;

  @Field(() => Document, { nullable: true, description: 'The document that says so.' })
  document?: Document;
}
