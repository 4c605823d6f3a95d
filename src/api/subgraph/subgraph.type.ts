import { Field, ID, Int, ObjectType } from 'type-graphql';
import { CombinationScope } from '../combination/combination-values.enum.js';
import { Node } from '../node/node.interface.js';
import { NodeKind } from '../node/node-kind.enum.js';

@ObjectType({
  description: 'A relation between two nodes of a subgraph; parallel relations of one type are one edge.',
  simpleResolvers: true,
})
export class SubgraphEdge {
  @Field(() => ID, { description: 'Type, source and target joined by bars.' })
  id!: string;

  @Field(() => String, { description: 'Relation type.' })
  type!: string;

  @Field(() => ID, { description: 'Id of the node where it starts.' })
  source!: string;

  @Field(() => ID, { description: 'Id of the node where it ends.' })
  target!: string;

  @Field(() => String, { nullable: true, description: "A source's own word for it, where there is one." })
  label?: string | null;

  @Field(() => [ID], {
    description:
      'The trials that the relation is of: of a combination all that have it, within `scope`; else the trial at one end, or the one whose arm stands there. Empty where no trial is.',
  })
  trials!: readonly string[];

  @Field(() => CombinationScope, {
    nullable: true,
    description: 'For a combination: the closest way in which one of its trials has both. SAME_TRIAL: in different arms only (A versus B).',
  })
  scope?: CombinationScope | null;
}

@ObjectType({ description: 'What a limit left out.', simpleResolvers: true })
export class Omission {
  @Field(() => NodeKind, { description: 'The kind of the nodes.' })
  kind!: NodeKind;

  @Field(() => Int, { description: 'How many nodes of this kind would be in without the limit.' })
  count!: number;
}

@ObjectType({ description: 'A part of the graph around some roots, with what it left out.', simpleResolvers: true })
export class Subgraph {
  @Field(() => [Node], {
    description: 'The nodes: the roots, then the nearest, then those with the most relations to the step before, then by id.',
  })
  nodes!: Node[];

  @Field(() => [SubgraphEdge], { description: 'The relations among these nodes, parallel ones as one.' })
  edges!: SubgraphEdge[];

  @Field(() => Boolean, { description: 'A limit left nodes or edges out.' })
  truncated!: boolean;

  @Field(() => [Omission], { description: 'The nodes that the limit left out, by kind; an exact count.' })
  omitted!: Omission[];
}
