import { Field, InputType, Int } from 'type-graphql';
import { NodeKind } from '../node/node-kind.enum.js';
import { TrialFilter } from '../trial/trial-filter.input.js';

@InputType({ description: 'Where a subgraph begins, what it follows and how large it may grow. Needs roots, trials or both.' })
export class SubgraphInput {
  @Field(() => [String], {
    nullable: true,
    description:
      'Terms to begin at, at most 1000: node ids, names of therapies, targets, conditions and endpoints, registry ids, PMIDs, DOIs, titles of publications, names of organizations. They are always shown.',
  })
  roots?: string[];

  @Field(() => TrialFilter, { nullable: true, description: 'Begin at these trials.' })
  trials?: TrialFilter;

  @Field(() => [String], {
    nullable: true,
    description: 'Relation types to follow and to show (GIVES, STUDIES …), upper or lower case; all when absent.',
  })
  relations?: string[];

  @Field(() => [NodeKind], {
    nullable: true,
    description:
      'Kinds to return, beside the roots; all when absent. Nodes of other kinds are walked through all the same, so drugs and conditions are reached through their trials; edges are returned among returned nodes only.',
  })
  kinds?: NodeKind[];

  @Field(() => Int, { nullable: true, defaultValue: 2, description: 'How many steps from the roots, 0 to 4.' })
  depth!: number;

  @Field(() => Int, {
    nullable: true,
    defaultValue: 200,
    description:
      'At most this many nodes, 1 to 2000. Kept are the roots, then the nearest, then those with the most relations to the step before, then by id.',
  })
  nodeLimit!: number;

  @Field(() => Int, {
    nullable: true,
    defaultValue: 600,
    description: 'At most this many edges, 0 to 6000. Kept are those between the nodes that come first.',
  })
  edgeLimit!: number;
}
