import { Field, ObjectType, registerEnumType } from 'type-graphql';

export enum SynonymKind {
  NAME = 'NAME',
  SYNONYM = 'SYNONYM',
  BRAND = 'BRAND',
  CODE = 'CODE',
  ABBREVIATION = 'ABBREVIATION',
  OBSOLETE = 'OBSOLETE',
  MISSPELLING = 'MISSPELLING',
}

registerEnumType(SynonymKind, {
  name: 'SynonymKind',
  description: 'What sort of name a synonym is.',
  valuesConfig: {
    NAME: { description: 'A preferred name in its language.' },
    SYNONYM: { description: 'Another name in use.' },
    BRAND: { description: 'A brand name.' },
    CODE: { description: 'A development code.' },
    ABBREVIATION: { description: 'An abbreviation.' },
    OBSOLETE: { description: 'A name no longer in use.' },
    MISSPELLING: { description: 'A known misspelling.' },
  },
});

@ObjectType({ description: 'One name of an entity.', simpleResolvers: true })
export class Synonym {
  @Field(() => String, { description: 'The name as written.' })
  text!: string;

  @Field(() => String, { description: 'Language code: en, zh, la …' })
  language!: string;

  @Field(() => SynonymKind, { description: 'What sort of name it is.' })
  kind!: SynonymKind;

  @Field(() => String, { nullable: true, description: 'Who says that this is a name of it.' })
  source?: string;
}
