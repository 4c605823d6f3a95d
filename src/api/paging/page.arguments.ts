import { ArgsType, Field, Int } from 'type-graphql';

/** The arguments of every paged list. */
@ArgsType()
export class PageArguments {
  @Field(() => Int, { nullable: true, defaultValue: 25, description: 'How many edges, 1 to 100.' })
  first!: number;

  @Field(() => String, { nullable: true, description: 'Cursor of an edge of this same list: the page begins after it.' })
  after?: string;
}
