import { Field, Float, ObjectType } from 'type-graphql';
import { Node } from '../node/node.interface.js';
import { connectionTypes } from '../paging/connection.type.js';

@ObjectType({ implements: Node, description: 'A place where trials are conducted.', simpleResolvers: true })
export class Site extends Node {
  @Field(() => String, { nullable: true, description: 'City.' })
  city?: string;

  @Field(() => String, { nullable: true, description: 'State or province.' })
  state?: string;

  @Field(() => String, { nullable: true, description: 'Country.' })
  country?: string;

  @Field(() => Float, { nullable: true, description: 'Degrees north.' })
  latitude?: number;

  @Field(() => Float, { nullable: true, description: 'Degrees east.' })
  longitude?: number;
}

export const { Edge: SiteEdge, Connection: SiteConnection } = connectionTypes<Site>(() => Site, 'Site', 'sites');
