import { ArgsType, Field, Int } from 'type-graphql';

const TERM = 'A node id of any kind, or a name, registry id, PMID or DOI.';

/** The arguments of `Query.paths`. */
@ArgsType()
export class PathsArguments {
  @Field(() => String, { description: `Where the paths begin. ${TERM}` })
  from!: string;

  @Field(() => String, { description: `Where they end. ${TERM}` })
  to!: string;

  @Field(() => Int, { nullable: true, defaultValue: 4, description: 'How many edges a path may have, 1 to 6.' })
  maxLength!: number;

  @Field(() => Int, { nullable: true, defaultValue: 5, description: 'How many paths, 1 to 20.' })
  first!: number;
}
