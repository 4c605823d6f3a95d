import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, ID, Info, Query, Resolver, Root } from 'type-graphql';
import { publicationsOf } from '../../reports/trial-publications.js';
import { Arm } from '../arm/arm.type.js';
import { Combination } from '../combination/combination.type.js';
import { CombinationScope } from '../combination/combination-values.enum.js';
import { combinationsOf } from '../combination/combinations-of.js';
import { Condition } from '../condition/condition.type.js';
import type { ApiContext } from '../context.js';
import { Document } from '../document/document.type.js';
import { Drug } from '../drug/drug.type.js';
import { Endpoint } from '../endpoint/endpoint.type.js';
import { Finding } from '../finding/finding.type.js';
import type { GraphNode } from '../loading/graph-node.js';
import { isAsked } from '../loading/is-asked.js';
import { Organization } from '../organization/organization.type.js';
import { PageArguments } from '../paging/page.arguments.js';
import { pageOfRelated } from '../paging/paged-relation.js';
import { Procedure } from '../procedure/procedure.type.js';
import { Publication } from '../publication/publication.type.js';
import { SiteConnection } from '../site/site.type.js';
import { Target } from '../target/target.type.js';
import { Claim, Conflict } from './claim.type.js';
import { Trial } from './trial.type.js';
import { TrialConnection } from './trial-connection.type.js';
import { TrialListArguments } from './trial-list.arguments.js';
import { LabelledCondition, OutcomeMeasure, Reference, TrialTherapy } from './trial-parts.type.js';
import * as reads from './trial-reads.js';
import { PublicationRole } from './trial-values.enum.js';

@Resolver(() => Trial)
export class TrialResolver {
  @Query(() => Trial, { nullable: true, description: 'The trial of a node id, registry id or alias; null where there is none.' })
  trial(@Arg('id', () => ID, { description: 'Node id, registry id or alias.' }) id: string, @Ctx() { trials }: ApiContext) {
    return trials.trial(id);
  }

  @Query(() => TrialConnection, { description: 'The trials that a filter selects; all without one.' })
  trials(@Args(() => TrialListArguments) list: TrialListArguments, @Ctx() { trials }: ApiContext) {
    return trials.page(list);
  }

  @FieldResolver(() => [Arm], { description: 'Its arms, in its order.' })
  arms(@Root() trial: GraphNode, @Ctx() { reader }: ApiContext, @Info() info: GraphQLResolveInfo) {
    return isAsked('therapies', info) ? reads.givingArmsOf(trial, reader) : reads.armsOf(trial, reader);
  }

  @FieldResolver(() => [TrialTherapy], { description: 'All that its arms give, with role, arms and labels.' })
  therapies(@Root() trial: GraphNode, @Ctx() { reader }: ApiContext) {
    return reads.therapiesOf(trial, reader);
  }

  @FieldResolver(() => [Drug], { description: 'The drugs that its arms give, in any role.' })
  drugs(@Root() trial: GraphNode, @Ctx() { reader }: ApiContext) {
    return reader.out(trial, 'TESTS', 'Drug');
  }

  @FieldResolver(() => [Procedure], { description: 'The procedures that its arms give.' })
  procedures(@Root() trial: GraphNode, @Ctx() { reader }: ApiContext) {
    return reader.out(trial, 'TESTS', 'Procedure');
  }

  @FieldResolver(() => [Combination], { description: 'Every two therapies that it gives together.' })
  combinations(
    @Root() trial: GraphNode,
    @Arg('scope', () => CombinationScope, {
      nullable: true,
      defaultValue: CombinationScope.SAME_ARM,
      description: 'How close together counts.',
    })
    scope: CombinationScope,
    @Ctx() { reader }: ApiContext,
  ) {
    return combinationsOf(trial, scope ?? CombinationScope.SAME_ARM, reader);
  }

  @FieldResolver(() => [Target], { description: 'The targets of the drugs that it tests.' })
  targets(@Root() trial: GraphNode, @Ctx() { reader }: ApiContext) {
    return reads.targetsOf(trial, reader);
  }

  @FieldResolver(() => [Condition], { description: 'What it studies.' })
  conditions(@Root() trial: GraphNode, @Ctx() { reader }: ApiContext) {
    return reader.out(trial, 'STUDIES');
  }

  @FieldResolver(() => [LabelledCondition], { description: "What it studies, with the sources' words." })
  conditionLabels(@Root() trial: GraphNode, @Ctx() { reader }: ApiContext) {
    return reads.labelledConditionsOf(trial, reader);
  }

  @FieldResolver(() => [Endpoint], { description: 'What it measures, as far as known endpoints go.' })
  endpoints(@Root() trial: GraphNode, @Ctx() { reader }: ApiContext) {
    return reader.out(trial, 'MEASURES');
  }

  @FieldResolver(() => [OutcomeMeasure], { description: 'What it measures, as its sources print it.' })
  outcomeMeasures(@Root() trial: GraphNode, @Ctx() { reader }: ApiContext) {
    return reads.outcomeMeasuresOf(trial, reader);
  }

  @FieldResolver(() => SiteConnection, { description: 'Where it is conducted.' })
  sites(@Root() trial: GraphNode, @Args(() => PageArguments) list: PageArguments, @Ctx() { reader }: ApiContext) {
    return pageOfRelated('Trial.sites', trial, { list, type: 'CONDUCTED_AT', by: ['country', 'city', 'name', 'id'], reader });
  }

  @FieldResolver(() => Organization, { nullable: true, description: 'The lead sponsor.' })
  async sponsor(@Root() trial: GraphNode, @Ctx() { reader }: ApiContext) {
    return (await reads.organizationsOf(trial, true, reader))[0];
  }

  @FieldResolver(() => [Organization], { description: 'Who takes part beside the lead sponsor.' })
  collaborators(@Root() trial: GraphNode, @Ctx() { reader }: ApiContext) {
    return reads.organizationsOf(trial, false, reader);
  }

  @FieldResolver(() => [Publication], { description: 'The publications that it cites, that report on it or discuss it, each once.' })
  async publications(
    @Root() trial: GraphNode,
    @Arg('role', () => PublicationRole, { nullable: true, description: 'Only those that are this to the trial.' })
    role: PublicationRole | undefined,
    @Ctx() { reader }: ApiContext,
  ) {
    return publicationsOf(await reads.referencesOf(trial, reader), role);
  }

  @FieldResolver(() => [Reference], { description: 'Its publications with their role.' })
  references(@Root() trial: GraphNode, @Ctx() { reader }: ApiContext) {
    return reads.referencesOf(trial, reader);
  }

  @FieldResolver(() => [Finding], { description: 'The numbers that its own record reports.' })
  findings(@Root() trial: GraphNode, @Ctx() { reader }: ApiContext) {
    return reader.out(trial, 'REPORTS');
  }

  @FieldResolver(() => [Document], { description: 'Every document that describes this trial.' })
  documents(@Root() trial: GraphNode, @Ctx() { reader }: ApiContext) {
    return reader.in(trial, 'DESCRIBES');
  }

  @FieldResolver(() => [Claim], { description: 'What each document says of one field, agreeing or not, most trusted first.' })
  claims(
    @Root() trial: GraphNode,
    @Arg('field', () => String, { description: 'A field of Trial: status, enrollment …' }) field: string,
    @Ctx() { reader }: ApiContext,
  ) {
    return reads.claimsOfTrial(trial, field, reader);
  }

  @FieldResolver(() => [Conflict], { description: 'The fields on which its documents disagree.' })
  conflicts(@Root() trial: GraphNode, @Ctx() { reader }: ApiContext) {
    return reads.conflictsOf(trial, reader);
  }
}
