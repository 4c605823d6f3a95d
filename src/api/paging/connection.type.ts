import { type ClassType, Field, Int, ObjectType } from 'type-graphql';
import { PageInfo } from './page-info.type.js';

/** An edge of a list: the node and where it stands. */
export interface EdgeOf<T> {
  cursor: string;
  node: T;
}

/** A page of a list, with the exact size of the whole list. */
export interface ConnectionOf<T> {
  edges: EdgeOf<T>[];
  nodes: T[];
  pageInfo: PageInfo;
  totalCount: number;
}

/** The edge and connection types of a node type: `name` gives them their names, `plural` their descriptions. */
export function connectionTypes<T extends object>(node: () => ClassType<T> | (abstract new () => T), name: string, plural: string) {
  @ObjectType(`${name}Edge`, { description: `One of the ${plural} of a list.`, simpleResolvers: true })
  class Edge implements EdgeOf<T> {
    @Field(() => String, { description: 'Opaque place in this list.' })
    cursor!: string;

    @Field(node as () => ClassType<T>, { description: 'What stands here.' })
    node!: T;
  }

  @ObjectType(`${name}Connection`, { description: `A page of ${plural}, and how many there are in all.`, simpleResolvers: true })
  class Connection implements ConnectionOf<T> {
    @Field(() => [Edge], { description: 'The page with its cursors.' })
    edges!: Edge[];

    @Field(() => [node()] as never, { description: 'The page without cursors.' })
    nodes!: T[];

    @Field(() => PageInfo, { description: 'Where this page stands.' })
    pageInfo!: PageInfo;

    @Field(() => Int, { description: 'How many the whole list has, exact.' })
    totalCount!: number;
  }
  return { Edge, Connection };
}
