import { Field, Float, ObjectType } from 'type-graphql';
import { Node } from '../node/node.interface.js';

@ObjectType({ description: 'A node whose name, synonym, code or id matches a search.', simpleResolvers: true })
export class SearchHit {
  @Field(() => Node, { description: 'The node.' })
  node!: Node;

  @Field(() => String, { description: 'The one of its names that matched best.' })
  matchedText!: string;

  @Field(() => Float, { description: 'How well, greater is better; only comparable within one search.' })
  score!: number;
}
