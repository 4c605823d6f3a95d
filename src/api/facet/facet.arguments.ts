import { ArgsType, Field, Int } from 'type-graphql';
import { TrialFacet } from './trial-facet.enum.js';

/** The arguments of `TrialConnection.facets`. */
@ArgsType()
export class FacetArguments {
  @Field(() => [TrialFacet], { description: 'What to count by.' })
  by!: TrialFacet[];

  @Field(() => Int, { nullable: true, defaultValue: 20, description: 'How many values of each, 1 to 100.' })
  first!: number;
}
