import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import type { ApiContext } from '../context.js';
import { Drug } from '../drug/drug.type.js';
import type { GraphNode } from '../loading/graph-node.js';
import { synonymsOf } from '../node/decoded.js';
import { Synonym } from '../therapy/synonym.type.js';
import { TrialConnection } from '../trial/trial-connection.type.js';
import { TrialListArguments } from '../trial/trial-list.arguments.js';
import { Target } from './target.type.js';

@Resolver(() => Target)
export class TargetResolver {
  @Query(() => Target, { nullable: true, description: 'The target that a term means.' })
  target(@Arg('term', () => String, { description: 'Node id, HGNC symbol or name.' }) term: string, @Ctx() { reader, terms }: ApiContext) {
    return reader.node(terms.entity(term, ['TARGET']));
  }

  @FieldResolver(() => [Synonym], { description: 'Its names.' })
  synonyms(@Root() target: GraphNode) {
    return synonymsOf(target);
  }

  @FieldResolver(() => [Drug], { description: 'The drugs that act on it.' })
  drugs(@Root() target: GraphNode, @Ctx() { reader }: ApiContext) {
    return reader.in(target, 'TARGETS');
  }

  @FieldResolver(() => TrialConnection, { description: 'The trials that give a drug that acts on it.' })
  trials(@Root() target: GraphNode, @Args(() => TrialListArguments) list: TrialListArguments, @Ctx() { trials }: ApiContext) {
    return trials.pageOf(target, list, { by: 'targets' });
  }
}
