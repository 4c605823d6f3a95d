import { Field, Int, ObjectType } from 'type-graphql';
import { NodeKind } from '../node/node-kind.enum.js';

@ObjectType({
  description: "A source's word for a therapy or a condition that no entity is known for: it makes no node.",
  simpleResolvers: true,
})
export class UnresolvedLabel {
  @Field(() => String, { description: 'The word as the source prints it.' })
  label!: string;

  @Field(() => NodeKind, { description: 'What it should be: a drug, a procedure or a condition.' })
  kind!: NodeKind;

  @Field(() => Int, { description: 'How many trials have it, exact.' })
  trialCount!: number;

  /** Ids of those trials, sorted. */
  readonly trialIds!: readonly string[];
}
