import { Field, Int, ObjectType } from 'type-graphql';
import { NodeKind } from '../node/node-kind.enum.js';

@ObjectType({ description: 'How many nodes of a kind there are.', simpleResolvers: true })
export class KindCount {
  @Field(() => NodeKind, { description: 'The kind.' })
  kind!: NodeKind;

  @Field(() => Int, { description: 'How many.' })
  count!: number;
}

@ObjectType({ description: 'How many relations of a type there are.', simpleResolvers: true })
export class RelationCount {
  @Field(() => String, { description: 'The relation type.' })
  type!: string;

  @Field(() => Int, { description: 'How many.' })
  count!: number;
}

@ObjectType({ description: 'What this graph holds.', simpleResolvers: true })
export class Dataset {
  @Field(() => String, { description: 'What runs the graph: neo4j or embedded.' })
  engine!: string;

  @Field(() => String, { description: 'Changes exactly when the content of the graph does.' })
  version!: string;

  @Field(() => [KindCount], { description: 'Nodes by kind; a kind without nodes counts 0.' })
  counts!: KindCount[];

  @Field(() => [RelationCount], { description: 'Relations by type.' })
  relations!: RelationCount[];

  @Field(() => Int, { description: 'How many documents were read.' })
  documents!: number;

  @Field(() => String, { nullable: true, description: 'When the graph last changed, ISO time; null while it is empty.' })
  updatedAt?: string;
}
