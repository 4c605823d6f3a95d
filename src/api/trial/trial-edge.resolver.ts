import type { GraphQLResolveInfo } from 'graphql';
import { Ctx, FieldResolver, Info, Resolver, Root } from 'type-graphql';
import type { ApiContext } from '../context.js';
import { isAsked } from '../loading/is-asked.js';
import { Match } from './match.type.js';
import { type TrialHit, whyMatched } from './matched.js';
import { TrialEdge } from './trial-connection.type.js';

@Resolver(() => TrialEdge)
export class TrialEdgeResolver {
  @FieldResolver(() => [Match], {
    description: 'Why this trial is an answer: one reason for each term of the filter that it meets (terms that must not hold give none).',
  })
  matched(@Root() hit: TrialHit, @Ctx() context: ApiContext, @Info() info: GraphQLResolveInfo) {
    return whyMatched(hit, context, isAsked('document', info));
  }
}
