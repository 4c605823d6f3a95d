import { ArgsType, Field, Int } from 'type-graphql';
import { TrialFilter } from '../trial/trial-filter.input.js';
import { MapAxis } from './map-values.enum.js';

/** The arguments of `Query.evidenceMap`. */
@ArgsType()
export class EvidenceMapArguments {
  @Field(() => MapAxis, { description: 'What the rows are.' })
  rows!: MapAxis;

  @Field(() => MapAxis, { description: 'What the columns are; the same as the rows shows what occurs together.' })
  columns!: MapAxis;

  @Field(() => TrialFilter, { nullable: true, description: 'Only these trials; all when absent.' })
  filter?: TrialFilter;

  @Field(() => Int, { nullable: true, defaultValue: 30, description: 'How many rows, 1 to 100: the values of most trials.' })
  rowLimit!: number;

  @Field(() => Int, { nullable: true, defaultValue: 30, description: 'How many columns, 1 to 100: the values of most trials.' })
  columnLimit!: number;
}
