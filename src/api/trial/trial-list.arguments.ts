import { ArgsType, Field } from 'type-graphql';
import { PageArguments } from '../paging/page.arguments.js';
import { TrialFilter } from './trial-filter.input.js';
import { TrialOrder } from './trial-order.enum.js';
import { PublicationRole } from './trial-values.enum.js';

/** The arguments of every filtered list of trials. */
@ArgsType()
export class TrialListArguments extends PageArguments {
  @Field(() => TrialFilter, { nullable: true, description: 'Which trials; all when absent.' })
  filter?: TrialFilter;

  @Field(() => [TrialOrder], { nullable: true, description: 'In which order; the first one decides, the next break ties.' })
  orderBy?: TrialOrder[];
}

/** `Condition.trials` may leave the kinds of the condition out. */
@ArgsType()
export class ConditionTrialArguments extends TrialListArguments {
  @Field(() => Boolean, { nullable: true, defaultValue: true, description: 'Also trials that study a kind of this condition.' })
  descendants!: boolean;
}

/** `Publication.trials` asks for one role. */
@ArgsType()
export class PublicationTrialArguments extends PageArguments {
  @Field(() => PublicationRole, { nullable: true, description: 'Only trials to which the publication is this.' })
  role?: PublicationRole;
}
