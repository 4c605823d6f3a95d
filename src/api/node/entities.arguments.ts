import { ArgsType, Field } from 'type-graphql';
import { PageArguments } from '../paging/page.arguments.js';
import { NodeKind } from './node-kind.enum.js';

/** The arguments of `Query.entities`. */
@ArgsType()
export class EntitiesArguments extends PageArguments {
  @Field(() => NodeKind, { description: 'Of which kind.' })
  kind!: NodeKind;

  @Field(() => String, { nullable: true, description: 'Only those with a name like this, best match first; all by name when absent.' })
  text?: string;
}
