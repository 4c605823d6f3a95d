import { Field, ObjectType } from 'type-graphql';
import { Document } from '../document/document.type.js';

@ObjectType({ description: 'What one document says of one field of a trial.', simpleResolvers: true })
export class Claim {
  @Field(() => String, { description: 'The field.' })
  field!: string;

  @Field(() => String, { description: 'What the document says, in the spelling of this API, so that equal claims compare equal.' })
  value!: string;

  @Field(() => String, { nullable: true, description: "The document's own words, where they differ from the value." })
  quote?: string;

  @Field(() => Document, { description: 'The document that says it.' })
  document!: Document;

  @Field(() => Boolean, { description: 'This claim is the one that the trial shows.' })
  chosen!: boolean;
}

@ObjectType({ description: 'A field on which the documents of a trial disagree.', simpleResolvers: true })
export class Conflict {
  @Field(() => String, { description: 'The field.' })
  field!: string;

  @Field(() => [Claim], { description: 'What each document says of it, the chosen one first.' })
  claims!: Claim[];
}
