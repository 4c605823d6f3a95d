import { Field, Int, ObjectType } from 'type-graphql';
import { Node } from '../node/node.interface.js';
import { connectionTypes } from '../paging/connection.type.js';

@ObjectType({
  implements: Node,
  description: 'An article or review; its name is its title, or the citation as printed.',
  simpleResolvers: true,
})
export class Publication extends Node {
  @Field(() => String, { nullable: true, description: 'PubMed id.' })
  pmid?: string;

  @Field(() => String, { nullable: true, description: 'DOI without resolver.' })
  doi?: string;

  @Field(() => String, { nullable: true, description: 'The citation as printed.' })
  citation?: string;

  @Field(() => Int, { nullable: true, description: 'Year of publication.' })
  year?: number;

  @Field(() => String, { nullable: true, description: 'Journal.' })
  journal?: string;

  @Field(() => [String], { description: 'Authors as printed; empty where none are known.' })
  authors!: string[];

  @Field(() => String, { nullable: true, description: 'Abstract.' })
  abstract?: string;
}

@ObjectType({ description: 'A citation from one publication to another.', simpleResolvers: true })
export class Citation {
  @Field(() => Publication, { description: 'The publication that is cited.' })
  publication!: Publication;

  @Field(() => Int, { nullable: true, description: 'Its number in the list of references.' })
  number?: number;

  @Field(() => Int, { nullable: true, description: 'Which list that is, from 1, where every section has one of its own.' })
  list?: number;

  @Field(() => Int, { nullable: true, description: 'The number that the text prints, where it prints the wrong one.' })
  printedNumber?: number;

  @Field(() => [String], { description: 'The sentences that cite it.' })
  quotes!: string[];

  @Field(() => String, { nullable: true, description: 'Why the two numbers differ.' })
  note?: string;
}

@ObjectType({ description: 'Something of the vocabulary that a publication names.', simpleResolvers: true })
export class Mention {
  @Field(() => Node, { description: 'What is named.' })
  entity!: Node;

  @Field(() => String, { description: "The source's own word for it." })
  label!: string;

  @Field(() => String, { description: 'The first sentence that names it.' })
  quote!: string;
}

export const { Edge: PublicationEdge, Connection: PublicationConnection } = connectionTypes<Publication>(
  () => Publication,
  'Publication',
  'publications',
);
