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

/** The arguments of `Query.combinations`. */
@ArgsType()
export class CombinationArguments extends CombinedWithArguments {
  @Field(() => [String], {
    nullable: true,
    description:
      'Drugs, classes (met by any of their members) and procedures that are given together: one shows what it goes with, several show who meets them at once; any two when absent.',
  })
  all?: string[];
}
