import { Field, ID, Int, ObjectType } from 'type-graphql';
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
  label?: string;

  @Field(() => [ID], { description: 'For a combination: the trials that give both together.' })
  trials!: string[];
}

@ObjectType({ description: 'What a limit left out.', simpleResolvers: true })
export class Omission {
  @Field(() => NodeKind, { description: 'The kind of the nodes.' })
  kind!: NodeKind;

  @Field(() => Int, { description: 'How many nodes of this kind lie one step from a returned node and were left out by the limit.' })
  count!: number;
}

@ObjectType({ description: 'A part of the graph around some roots, with what it left out.', simpleResolvers: true })
export class Subgraph {
  @Field(() => [Node], { description: 'The nodes, nearest to the roots first.' })
  nodes!: Node[];

  @Field(() => [SubgraphEdge], { description: 'The relations among these nodes.' })
  edges!: SubgraphEdge[];

  @Field(() => Boolean, { description: 'A limit left nodes or edges out.' })
  truncated!: boolean;

  @Field(() => [Omission], { description: 'The nodes that the limit left out, by kind.' })
  omitted!: Omission[];
}
