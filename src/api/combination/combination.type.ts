import { Field, Int, ObjectType } from 'type-graphql';
import { connectionTypes } from '../paging/connection.type.js';
import { Therapy } from '../therapy/therapy.interface.js';
import { Trial } from '../trial/trial.type.js';
import type { Filtered } from '../trial/trial-lists.js';
import { CombinationBasis, CombinationScope } from './combination-values.enum.js';

@ObjectType({ description: 'Two therapies given together in one trial, and what shows it.', simpleResolvers: true })
export class Combination {
  @Field(() => [Therapy], { description: 'The two therapies.' })
  therapies!: Therapy[];

  @Field(() => Trial, { description: 'The trial.' })
  trial!: Trial;

  @Field(() => CombinationScope, { description: 'How close together.' })
  scope!: CombinationScope;

  @Field(() => CombinationBasis, { description: 'What shows it.' })
  basis!: CombinationBasis;

  @Field(() => String, { nullable: true, description: "The source's words that show it." })
  quote?: string;
}

@ObjectType({ description: 'Therapies given together, over all trials that do so.', simpleResolvers: true })
export class CombinationGroup {
  @Field(() => [Therapy], { description: 'The therapies; under a drug, that drug comes first.' })
  therapies!: Therapy[];

  @Field(() => Int, { description: 'How many trials give them together, exact.' })
  trialCount!: number;

  /** Those trials. */
  readonly found!: Filtered;
}

export const { Edge: CombinationGroupEdge, Connection: CombinationGroupConnection } = connectionTypes<CombinationGroup>(
  () => CombinationGroup,
  'CombinationGroup',
  'combinations',
);
