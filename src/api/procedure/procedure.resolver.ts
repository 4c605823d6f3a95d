import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import type { ApiContext } from '../context.js';
import type { GraphNode } from '../loading/graph-node.js';
import { synonymsOf } from '../node/decoded.js';
import { Synonym } from '../therapy/synonym.type.js';
import { TrialConnection } from '../trial/trial-connection.type.js';
import { TrialListArguments } from '../trial/trial-list.arguments.js';
import { Procedure } from './procedure.type.js';

@Resolver(() => Procedure)
export class ProcedureResolver {
  @Query(() => Procedure, { nullable: true, description: 'The procedure that a term means.' })
  procedure(
    @Arg('term', () => String, { description: 'Node id, name or abbreviation, in English or Chinese.' }) term: string,
    @Ctx() { reader, terms }: ApiContext,
  ) {
    return reader.node(terms.entity(term, ['PROCEDURE']));
  }

  @FieldResolver(() => [Synonym], { description: 'Its names.' })
  synonyms(@Root() procedure: GraphNode) {
    return synonymsOf(procedure);
  }

  @FieldResolver(() => TrialConnection, { description: 'The trials that give it.' })
  trials(@Root() procedure: GraphNode, @Args(() => TrialListArguments) list: TrialListArguments, @Ctx() { trials }: ApiContext) {
    return trials.pageOf(procedure, list, { by: 'therapies' });
  }
}
