import { ArgsType, Field } from 'type-graphql';
import { PageArguments } from '../paging/page.arguments.js';
import { TrialFilter } from '../trial/trial-filter.input.js';
import { CombinationScope } from './combination-values.enum.js';

/** The arguments of `Drug.combinedWith`. */
@ArgsType()
export class CombinedWithArguments extends PageArguments {
  @Field(() => TrialFilter, { nullable: true, description: 'Only combinations in these trials.' })
  filter?: TrialFilter;

  @Field(() => CombinationScope, { nullable: true, defaultValue: CombinationScope.SAME_ARM, description: 'How close together counts.' })
  scope!: CombinationScope;
}
