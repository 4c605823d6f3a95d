import { Field, ObjectType } from 'type-graphql';
import { Node } from '../node/node.interface.js';
import { Therapy } from '../therapy/therapy.interface.js';
import { TherapyRole } from '../therapy/therapy-role.enum.js';

@ObjectType({ implements: Node, description: 'An arm of a trial: people who are given the same.', simpleResolvers: true })
export class Arm extends Node {
  @Field(() => String, { nullable: true, description: "The registry's arm type: EXPERIMENTAL, ACTIVE_COMPARATOR …" })
  type?: string;

  @Field(() => String, { nullable: true, description: "What the arm gives, in the documents' words." })
  description?: string;
}

@ObjectType({ description: 'A therapy that an arm gives.', simpleResolvers: true })
export class ArmTherapy {
  @Field(() => Therapy, { description: 'The drug, class or procedure.' })
  therapy!: Therapy;

  @Field(() => TherapyRole, { description: 'In what role.' })
  role!: TherapyRole;

  @Field(() => String, { description: "The source's own word for it." })
  label!: string;

  @Field(() => String, { nullable: true, description: 'Dose as printed.' })
  dose?: string;
}
