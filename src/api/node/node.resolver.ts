import { Arg, Args, Ctx, ID, Query, Resolver } from 'type-graphql';
import type { ApiContext } from '../context.js';
import { EntitiesArguments } from './entities.arguments.js';
import { entitiesOf } from './entities.js';
import { Node } from './node.interface.js';
import { NodeConnection } from './node-connection.type.js';
import { nodeOf, nodesOf } from './node-of.js';

@Resolver()
export class NodeResolver {
  @Query(() => Node, { nullable: true, description: 'The node of an id; null where there is none.' })
  node(@Arg('id', () => ID, { description: 'Node id.' }) id: string, @Ctx() context: ApiContext) {
    return nodeOf(id, context);
  }

  @Query(() => [Node], { nullable: 'items', description: 'The nodes of ids in their order; null where there is none.' })
  nodes(@Arg('ids', () => [ID], { description: 'Node ids, at most 1000.' }) ids: string[], @Ctx() context: ApiContext) {
    return nodesOf(ids, context);
  }

  @Query(() => NodeConnection, { description: 'Every node of a kind.' })
  entities(@Args(() => EntitiesArguments) list: EntitiesArguments, @Ctx() context: ApiContext) {
    return entitiesOf(list, context);
  }
}
