import { Field, ObjectType } from 'type-graphql';
import { Node } from '../node/node.interface.js';
import { Target } from '../target/target.type.js';
import { Therapy } from '../therapy/therapy.interface.js';

@ObjectType({ implements: [Node, Therapy], description: 'A drug, curated, under its international name.', simpleResolvers: true })
export class Drug extends Therapy {
  @Field(() => [String], { description: 'The same drug elsewhere, as CURIEs: DrugBank:…, ChEMBL:…, NCIT:…' })
  crossReferences!: string[];
}

@ObjectType({ description: 'How a drug acts on a target.', simpleResolvers: true })
export class Mechanism {
  @Field(() => Target, { description: 'The molecule that it acts on.' })
  target!: Target;

  @Field(() => String, { nullable: true, description: 'inhibitor, agonist, antibody …' })
  action?: string;

  @Field(() => String, { nullable: true, description: 'Who says so.' })
  source?: string;
}
