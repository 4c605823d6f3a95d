import { Field, InputType, Int } from 'type-graphql';
import { NodeKind } from '../node/node-kind.enum.js';
import { TrialFilter } from '../trial/trial-filter.input.js';

@InputType({ description: 'Where a subgraph begins, what it follows and how large it may grow. Needs roots, trials or both.' })
export class SubgraphInput {
  @Field(() => [String], {
    nullable: true,
    description: 'Terms to begin at: node ids, or names of therapies, targets, conditions and endpoints.',
  })
  roots?: string[];

  @Field(() => TrialFilter, { nullable: true, description: 'Begin at these trials.' })
  trials?: TrialFilter;

  @Field(() => [String], { nullable: true, description: 'Relation types to follow (GIVES, STUDIES …); all when absent.' })
  relations?: string[];

  @Field(() => [NodeKind], {
    nullable: true,
    description: 'Kinds to return, beside the roots; all when absent. Nothing is reached through another kind.',
  })
  kinds?: NodeKind[];

  @Field(() => Int, { nullable: true, defaultValue: 2, description: 'How many steps from the roots, 0 to 4.' })
  depth!: number;

  @Field(() => Int, { nullable: true, defaultValue: 200, description: 'At most this many nodes, 1 to 2000.' })
  nodeLimit!: number;

  @Field(() => Int, { nullable: true, defaultValue: 600, description: 'At most this many edges, 0 to 6000.' })
  edgeLimit!: number;
}
