import { Field, ObjectType } from 'type-graphql';
import { Arm } from '../arm/arm.type.js';
import { Condition } from '../condition/condition.type.js';
import { Endpoint } from '../endpoint/endpoint.type.js';
import { Publication } from '../publication/publication.type.js';
import { Therapy } from '../therapy/therapy.interface.js';
import { TherapyRole } from '../therapy/therapy-role.enum.js';
import { OutcomePriority, PublicationRole } from './trial-values.enum.js';

@ObjectType({ description: 'A therapy that arms of a trial give.', simpleResolvers: true })
export class TrialTherapy {
  @Field(() => Therapy, { description: 'The drug, class or procedure.' })
  therapy!: Therapy;

  @Field(() => TherapyRole, {
    description: 'Its strongest role in any arm: EXPERIMENTAL before COMPARATOR before BACKGROUND before PLACEBO.',
  })
  role!: TherapyRole;

  @Field(() => [Arm], { description: 'The arms that give it; empty where no source says which.' })
  arms!: Arm[];

  @Field(() => [String], { description: "The sources' own words for it." })
  labels!: string[];
}

@ObjectType({ description: 'A condition that a trial studies, with the words of its sources.', simpleResolvers: true })
export class LabelledCondition {
  @Field(() => Condition, { description: 'The condition.' })
  condition!: Condition;

  @Field(() => [String], { description: "The sources' own words for it." })
  labels!: string[];
}

@ObjectType({ description: 'What a trial measures, as its sources print it.', simpleResolvers: true })
export class OutcomeMeasure {
  @Field(() => Endpoint, { nullable: true, description: 'The endpoint that this measure means; null where none is known.' })
  endpoint?: Endpoint;

  @Field(() => OutcomePriority, { description: 'Primary, secondary or other.' })
  priority!: OutcomePriority;

  @Field(() => String, { description: 'The measure as printed.' })
  measure!: string;

  @Field(() => String, { nullable: true, description: 'The time frame as printed.' })
  timeFrame?: string;

  @Field(() => String, { nullable: true, description: 'The description as printed.' })
  description?: string;
}

@ObjectType({ description: 'A publication of a trial and what it is to the trial.', simpleResolvers: true })
export class Reference {
  @Field(() => Publication, { description: 'The publication.' })
  publication!: Publication;

  @Field(() => PublicationRole, { description: 'What it is to the trial.' })
  role!: PublicationRole;
}
