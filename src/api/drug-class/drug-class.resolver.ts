import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import type { ApiContext } from '../context.js';
import { Drug } from '../drug/drug.type.js';
import type { GraphNode } from '../loading/graph-node.js';
import { synonymsOf } from '../node/decoded.js';
import { Synonym } from '../therapy/synonym.type.js';
import { TrialConnection } from '../trial/trial-connection.type.js';
import { TrialListArguments } from '../trial/trial-list.arguments.js';
import { DrugClass } from './drug-class.type.js';
import { drugsOfClass } from './drugs-of-class.js';

@Resolver(() => DrugClass)
export class DrugClassResolver {
  @Query(() => DrugClass, { nullable: true, description: 'The class that a term means.' })
  drugClass(
    @Arg('term', () => String, { description: 'Node id or name, in English or Chinese.' }) term: string,
    @Ctx() { reader, terms }: ApiContext,
  ) {
    return reader.node(terms.entity(term, ['DRUG_CLASS']));
  }

  @FieldResolver(() => [Synonym], { description: 'Its names.' })
  synonyms(@Root() drugClass: GraphNode) {
    return synonymsOf(drugClass);
  }

  @FieldResolver(() => [DrugClass], { description: 'The classes that it is a kind of.' })
  parents(@Root() drugClass: GraphNode, @Ctx() { reader }: ApiContext) {
    return reader.out(drugClass, 'IS_A');
  }

  @FieldResolver(() => [DrugClass], { description: 'The classes that are a kind of it.' })
  children(@Root() drugClass: GraphNode, @Ctx() { reader }: ApiContext) {
    return reader.in(drugClass, 'IS_A');
  }

  @FieldResolver(() => [Drug], { description: 'Its drugs.' })
  drugs(
    @Root() drugClass: GraphNode,
    @Arg('descendants', () => Boolean, { nullable: true, defaultValue: true, description: 'Also the drugs of its subclasses.' })
    descendants: boolean,
    @Ctx() context: ApiContext,
  ) {
    return drugsOfClass(drugClass, descendants ?? true, context);
  }

  @FieldResolver(() => TrialConnection, { description: 'The trials that give a drug of it, or it where no drug is named.' })
  trials(@Root() drugClass: GraphNode, @Args(() => TrialListArguments) list: TrialListArguments, @Ctx() { trials, terms }: ApiContext) {
    return trials.pageOf(drugClass, list, { members: terms.membersOf(drugClass.id), by: 'therapies' });
  }
}
