import { Field, Float, Int, ObjectType } from 'type-graphql';
import { Node } from '../node/node.interface.js';

@ObjectType({ implements: Node, description: 'One number that a document reports ("median PFS 8.7 months").', simpleResolvers: true })
export class Finding extends Node {
  @Field(() => Float, { description: 'The number.' })
  value!: number;

  @Field(() => String, { nullable: true, description: 'months, %, …' })
  unit?: string;

  @Field(() => String, { nullable: true, description: 'median, rate, ratio …' })
  statistic?: string;

  @Field(() => String, { nullable: true, description: 'The time at which a rate is taken ("4 months").' })
  timePoint?: string;

  @Field(() => Float, { nullable: true, description: 'The value of the group compared with, in the same unit.' })
  comparator?: number;

  @Field(() => Float, { nullable: true, description: 'Hazard ratio against the group compared with.' })
  hazardRatio?: number;

  @Field(() => String, {
    nullable: true,
    description: 'Who the value is about, where it is not what the document reports on: earlier work that a trial tells of.',
  })
  group?: string;

  @Field(() => Int, { nullable: true, description: 'How many people the value is about.' })
  participants?: number;

  @Field(() => String, { nullable: true, description: 'The sentence that reports it.' })
  quote?: string;

  /** Id of the document that reports it; the API serves the document itself. */
  readonly document!: string;
}
