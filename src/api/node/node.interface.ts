import { Field, ID, InterfaceType } from 'type-graphql';

/** The GraphQL type of a row is its label in the graph. */
export const typeOfRow = (row: { readonly label: string }) => row.label;

@InterfaceType({
  description: 'Anything in the graph that has an id. The id says the kind before its colon (drug:anlotinib) and stays the same.',
  resolveType: typeOfRow,
})
export abstract class Node {
  @Field(() => ID, { description: 'Readable, stable id: the kind, a colon, the key.' })
  id!: string;

  @Field(() => String, { description: 'A name for people, never empty.' })
  name!: string;

  /** Its label in the graph; not a field of the API, where the type says it. */
  readonly label!: string;
}
