import { Arg, Args, ArgsType, Ctx, Field, ID, Query, Resolver } from 'type-graphql';
import type { ApiContext } from '../context.js';
import { PageArguments } from '../paging/page.arguments.js';
import { entitiesOf } from './entities.js';
import { Node } from './node.interface.js';
import { NodeConnection } from './node-connection.type.js';
import { NodeKind } from './node-kind.enum.js';
import { nodeOf } from './node-of.js';

/** The arguments of `Query.entities`. */
@ArgsType()
export class EntitiesArguments extends PageArguments {
  @Field(() => NodeKind, { description: 'Of which kind.' })
  kind!: NodeKind;

  @Field(() => String, { nullable: true, description: 'Only those with a name like this, best match first; all by name when absent.' })
  text?: string;
}

@Resolver()
export class NodeResolver {
  @Query(() => Node, { nullable: true, description: 'The node of an id; null where there is none.' })
  node(@Arg('id', () => ID, { description: 'Node id.' }) id: string, @Ctx() context: ApiContext) {
    return nodeOf(id, context);
  }

  @Query(() => [Node], { nullable: 'items', description: 'The nodes of ids in their order; null where there is none.' })
  nodes(@Arg('ids', () => [ID], { description: 'Node ids, at most 1000.' }) ids: string[], @Ctx() context: ApiContext) {
    return Promise.all(ids.map((id) => nodeOf(id, context)));
  }

  @Query(() => NodeConnection, { description: 'Every node of a kind.' })
  entities(@Args(() => EntitiesArguments) list: EntitiesArguments, @Ctx() context: ApiContext) {
    return entitiesOf(list, context);
  }
}
