import { Field, Float, ObjectType } from 'type-graphql';
import { Node } from '../node/node.interface.js';
import { SubgraphEdge } from '../subgraph/subgraph.type.js';

@ObjectType({ description: 'One way in which two nodes hang together; it passes no node twice.', simpleResolvers: true })
export class Path {
  @Field(() => [Node], { description: 'The nodes, from one end to the other.' })
  nodes!: Node[];

  @Field(() => [SubgraphEdge], {
    description:
      'The relations between one node and the next, in this order, each with its trials; where several types join two nodes, the first by name. Their direction is that of the graph.',
  })
  edges!: SubgraphEdge[];

  @Field(() => Float, {
    description:
      'How well it explains, from 0 to 1, higher is better: the product of 1 / (1 + log2(degree)) over the nodes between the ends, where the degree is how many relations a node has (those to documents, sites and arms not counted). So a direct relation has 1, and each step more, and each hub, makes it less.',
  })
  score!: number;
}
