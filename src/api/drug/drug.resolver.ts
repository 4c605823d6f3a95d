import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { CombinationGroupConnection } from '../combination/combination.type.js';
import { CombinedWithArguments } from '../combination/combined-with.arguments.js';
import { combinedWith } from '../combination/combined-with.js';
import type { ApiContext } from '../context.js';
import { DrugClass } from '../drug-class/drug-class.type.js';
import { Finding } from '../finding/finding.type.js';
import type { GraphNode } from '../loading/graph-node.js';
import { synonymsOf } from '../node/decoded.js';
import { PageArguments } from '../paging/page.arguments.js';
import { pagedRelation } from '../paging/paged-relation.js';
import { PublicationConnection } from '../publication/publication.type.js';
import { Target } from '../target/target.type.js';
import { Synonym } from '../therapy/synonym.type.js';
import { TrialConnection } from '../trial/trial-connection.type.js';
import { TrialListArguments } from '../trial/trial-list.arguments.js';
import { Drug, Mechanism } from './drug.type.js';

@Resolver(() => Drug)
export class DrugResolver {
  @Query(() => Drug, { nullable: true, description: 'The drug that a term means.' })
  drug(
    @Arg('term', () => String, { description: 'Node id, name, brand, code or abbreviation, in English or Chinese.' }) term: string,
    @Ctx() { reader, terms }: ApiContext,
  ) {
    return reader.node(terms.entity(term, ['DRUG']));
  }

  @FieldResolver(() => [Synonym], { description: 'Its names.' })
  synonyms(@Root() drug: GraphNode) {
    return synonymsOf(drug);
  }

  @FieldResolver(() => [DrugClass], { description: 'The classes that it belongs to directly.' })
  classes(@Root() drug: GraphNode, @Ctx() { reader }: ApiContext) {
    return reader.out(drug, 'IN_CLASS');
  }

  @FieldResolver(() => [Target], { description: 'The molecules that it acts on.' })
  targets(@Root() drug: GraphNode, @Ctx() { reader }: ApiContext) {
    return reader.out(drug, 'TARGETS');
  }

  @FieldResolver(() => [Mechanism], { description: 'How it acts on them, and who says so.' })
  async mechanisms(@Root() drug: GraphNode, @Ctx() { reader }: ApiContext) {
    return (await reader.related(drug, 'TARGETS', 'OUT')).map(({ edge, node }) => ({ ...edge, target: node }));
  }

  @FieldResolver(() => TrialConnection, { description: 'The trials that give it, in any role.' })
  trials(@Root() drug: GraphNode, @Args(() => TrialListArguments) list: TrialListArguments, @Ctx() { trials }: ApiContext) {
    return trials.pageOf(drug, list, { by: 'therapies' });
  }

  @FieldResolver(() => CombinationGroupConnection, { description: 'What it is given together with, most trials first.' })
  combinedWith(@Root() drug: GraphNode, @Args(() => CombinedWithArguments) list: CombinedWithArguments, @Ctx() context: ApiContext) {
    return combinedWith(drug, list, context);
  }

  @FieldResolver(() => PublicationConnection, { description: 'The publications that name it, newest first.' })
  publications(@Root() drug: GraphNode, @Args(() => PageArguments) list: PageArguments, @Ctx() { reader }: ApiContext) {
    return pagedRelation('Drug.publications', drug, { list, by: ['year', 'id'], directions: ['DESC'], reader });
  }

  @FieldResolver(() => [Finding], { description: 'The numbers reported of it, alone or in a combination.' })
  findings(@Root() drug: GraphNode, @Ctx() { reader }: ApiContext) {
    return reader.in(drug, 'OF');
  }
}
