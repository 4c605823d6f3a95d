import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import type { ApiContext } from '../context.js';
import type { GraphNode } from '../loading/graph-node.js';
import { synonymsOf } from '../node/decoded.js';
import { Synonym } from '../therapy/synonym.type.js';
import { TrialConnection } from '../trial/trial-connection.type.js';
import { ConditionTrialArguments } from '../trial/trial-list.arguments.js';
import { ancestorsOf } from './ancestors.js';
import { Condition } from './condition.type.js';

@Resolver(() => Condition)
export class ConditionResolver {
  @Query(() => Condition, { nullable: true, description: 'The condition that a term means.' })
  condition(
    @Arg('term', () => String, { description: 'Node id, name or abbreviation, in English or Chinese.' }) term: string,
    @Ctx() { reader, terms }: ApiContext,
  ) {
    return reader.node(terms.entity(term, ['CONDITION']));
  }

  @FieldResolver(() => [Synonym], { description: 'Its names.' })
  synonyms(@Root() condition: GraphNode) {
    return synonymsOf(condition);
  }

  @FieldResolver(() => [Condition], { description: 'The conditions that it is a kind of.' })
  parents(@Root() condition: GraphNode, @Ctx() { reader }: ApiContext) {
    return reader.out(condition, 'IS_A');
  }

  @FieldResolver(() => [Condition], { description: 'The conditions that are a kind of it.' })
  children(@Root() condition: GraphNode, @Ctx() { reader }: ApiContext) {
    return reader.in(condition, 'IS_A');
  }

  @FieldResolver(() => [Condition], { description: 'Everything that it is a kind of, nearest first.' })
  ancestors(@Root() condition: GraphNode, @Ctx() { reader, vocabulary }: ApiContext) {
    return reader.nodes(ancestorsOf(condition.id, vocabulary));
  }

  @FieldResolver(() => TrialConnection, { description: 'The trials that study it or a kind of it.' })
  trials(
    @Root() condition: GraphNode,
    @Args(() => ConditionTrialArguments) list: ConditionTrialArguments,
    @Ctx() { trials, terms }: ApiContext,
  ) {
    const members = list.descendants === false ? [condition.id] : terms.membersOf(condition.id);
    return trials.pageOf(condition, list, { members, by: 'conditions' });
  }
}
