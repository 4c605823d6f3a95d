import { Field, Int, ObjectType } from 'type-graphql';
import { Node } from '../node/node.interface.js';
import { TrialFacet } from './trial-facet.enum.js';

@ObjectType({ description: 'A value, and how many trials of the list have it.', simpleResolvers: true })
export class FacetBucket {
  @Field(() => String, {
    description:
      'What a filter asks for it with: a node id, a value of an enum, a year, a country; for COMBINATION the ids of both therapies with a space between.',
  })
  value!: string;

  @Field(() => String, { description: 'The value for people: the name of its node, or words.' })
  label!: string;

  @Field(() => Int, {
    description: 'How many trials of the whole list have it, exact: the totalCount of the same list with a filter for this value.',
  })
  count!: number;

  @Field(() => Node, { nullable: true, description: 'The node, where the value is one; null for a combination, which is two.' })
  node?: Node | null;
}

@ObjectType({
  description: 'How the trials of a list spread over the values of something, counted over the whole list.',
  simpleResolvers: true,
})
export class Facet {
  @Field(() => TrialFacet, { description: 'What is counted by.' })
  by!: TrialFacet;

  @Field(() => [FacetBucket], {
    description: 'The values of most trials first, ties by value. A trial with several values counts for each.',
  })
  buckets!: FacetBucket[];

  @Field(() => Int, { description: 'How many trials of the list have no value.' })
  missing!: number;

  @Field(() => Int, { description: 'How many values the trials of the list have, those that are not shown included.' })
  bucketCount!: number;
}
