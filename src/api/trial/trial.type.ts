import { Field, Int, ObjectType } from 'type-graphql';
import { Node } from '../node/node.interface.js';
import { PartialDate } from '../partial-date.scalar.js';
import { Phase, StudyType, TrialStatus } from './trial-values.enum.js';

@ObjectType({
  implements: Node,
  description: 'A clinical trial or study, joined from every document that describes it.',
  simpleResolvers: true,
})
export class Trial extends Node {
  @Field(() => [String], { description: 'NCT…, ChiCTR…, CTR…, EudraCT; empty while only unidentified documents describe the trial.' })
  registryIds!: string[];

  @Field(() => String, { nullable: true, description: 'Official title.' })
  officialTitle?: string;

  @Field(() => String, { nullable: true, description: 'Acronym.' })
  acronym?: string;

  @Field(() => String, { nullable: true, description: 'Brief summary as printed.' })
  summary?: string;

  @Field(() => StudyType, { nullable: true, description: 'What sort of study it is.' })
  studyType?: StudyType;

  @Field(() => [Phase], { description: 'Its phases; empty where no source says.' })
  phases!: Phase[];

  @Field(() => TrialStatus, { nullable: true, description: 'Its status in the most trusted document.' })
  status?: TrialStatus;

  @Field(() => String, { nullable: true, description: 'RANDOMIZED, NON_RANDOMIZED or NA.' })
  allocation?: string;

  @Field(() => String, { nullable: true, description: 'PARALLEL, SINGLE_GROUP, CROSSOVER …' })
  interventionModel?: string;

  @Field(() => String, { nullable: true, description: 'NONE, SINGLE, DOUBLE, TRIPLE, QUADRUPLE.' })
  masking?: string;

  @Field(() => String, { nullable: true, description: 'TREATMENT, PREVENTION, SUPPORTIVE_CARE …' })
  primaryPurpose?: string;

  @Field(() => Int, { nullable: true, description: 'Participants, actual or planned.' })
  enrollment?: number;

  @Field(() => PartialDate, { nullable: true, description: 'When it began or is to begin.' })
  startDate?: string;

  @Field(() => PartialDate, { nullable: true, description: 'When it ended or is to end.' })
  completionDate?: string;

  @Field(() => String, { nullable: true, description: 'Eligibility criteria as printed.' })
  eligibility?: string;

  @Field(() => String, { nullable: true, description: 'ALL, FEMALE or MALE.' })
  sex?: string;

  @Field(() => String, { nullable: true, description: 'Youngest age, as printed.' })
  minimumAge?: string;

  @Field(() => String, { nullable: true, description: 'Oldest age, as printed.' })
  maximumAge?: string;

  @Field(() => String, { nullable: true, description: "The registry's page." })
  url?: string;

  /** Other ids that lead here. */
  readonly aliases!: string[];
  /** Fields on which its documents disagree. */
  readonly conflicts!: string[];
  /** Outcome measures without a known endpoint, still joined by tabs. */
  readonly outcomes!: string[];
}
