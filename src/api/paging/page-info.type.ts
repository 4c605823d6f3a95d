import { Field, ObjectType } from 'type-graphql';

@ObjectType({ description: 'Where a page stands in its list.', simpleResolvers: true })
export class PageInfo {
  @Field(() => Boolean, { description: 'More follows after this page (exact).' })
  hasNextPage!: boolean;

  @Field(() => Boolean, { description: 'Something stands before this page (exact).' })
  hasPreviousPage!: boolean;

  @Field(() => String, { nullable: true, description: 'Cursor of the first edge; null on an empty page.' })
  startCursor?: string;

  @Field(() => String, { nullable: true, description: 'Cursor of the last edge; give it as `after` for the next page.' })
  endCursor?: string;
}
