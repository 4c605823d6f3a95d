import { Args, Ctx, Query, Resolver } from 'type-graphql';
import type { ApiContext } from '../context.js';
import { Path } from './path.type.js';
import { PathsArguments } from './paths.arguments.js';
import { pathsOf } from './paths-of.js';

@Resolver()
export class PathsResolver {
  @Query(() => [Path], {
    description:
      'The best explanations of how two things hang together: by score, then the shortest, then by ids; none where nothing joins them. Documents, sites and arms stand only at the ends of a path, and two therapies of different arms are not joined. A step reads at most 25,000 relations: where it would be more, the nodes with the most relations are not looked through, and of an end with so many only the neighbours with the fewest.',
  })
  paths(@Args(() => PathsArguments) asked: PathsArguments, @Ctx() context: ApiContext) {
    return pathsOf(asked, context);
  }
}
