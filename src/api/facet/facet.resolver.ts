import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { ApiContext } from '../context.js';
import { TrialConnection } from '../trial/trial-connection.type.js';
import type { Filtered } from '../trial/trial-lists.js';
import { FacetArguments } from './facet.arguments.js';
import { Facet } from './facet.type.js';
import { facetsOf } from './facets-of.js';

@Resolver(() => TrialConnection)
export class FacetResolver {
  @FieldResolver(() => [Facet], {
    description: 'How the trials of this whole list, not only of the page, spread: one answer for each of `by`.',
  })
  facets(@Root() { found }: { found: Filtered }, @Args(() => FacetArguments) asked: FacetArguments, @Ctx() context: ApiContext) {
    return facetsOf(found, asked, context);
  }
}
