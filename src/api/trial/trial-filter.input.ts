import { Field, ID, InputType, Int } from 'type-graphql';
import { SHORTEST_BEGINNING } from '../../graph/trial-index/texts-words.js';
import { CombinationScope } from '../combination/combination-values.enum.js';
import { PartialDate } from '../partial-date.scalar.js';
import { MOST_CHARACTERS, MOST_WORDS } from '../terms/text-asked.js';
import { Phase, StudyType, TrialStatus } from './trial-values.enum.js';

const TERM = 'A term is a node id or any known name, code or abbreviation, in English or Chinese.';
const TEXT = [
  'Words that its titles, its summary and the names and descriptions of its arms hold between them, all of them, in English or Chinese.',
  'Case, accents, width, plural and traditional characters make no difference.',
  `A word of ${SHORTEST_BEGINNING} letters or more is also met by words that begin with it.`,
  'What is written without a space is looked for together, such as a hyphenated name or Chinese characters. There are no operators.',
  `At most ${MOST_CHARACTERS.toLocaleString('en')} characters and ${MOST_WORDS} words.`,
].join(' ');

@InputType({ description: 'Therapies that are given together.' })
export class CombinationFilter {
  @Field(() => [String], { description: `Every one of these is given, together, each met by another therapy. ${TERM}` })
  all!: string[];

  @Field(() => CombinationScope, { nullable: true, defaultValue: CombinationScope.SAME_ARM, description: 'How close together counts.' })
  scope!: CombinationScope;
}

@InputType({ description: `Terms that a trial must or must not have. ${TERM}` })
export class TermFilter {
  @Field(() => [String], { nullable: true, description: 'At least one of these.' })
  any?: string[];

  @Field(() => [String], { nullable: true, description: 'Every one of these.' })
  all?: string[];

  @Field(() => [String], { nullable: true, description: 'None of these.' })
  none?: string[];
}

@InputType({ description: `Conditions that a trial must or must not study. ${TERM}` })
export class ConditionFilter extends TermFilter {
  @Field(() => Boolean, { nullable: true, defaultValue: true, description: 'A kind of the condition counts as the condition.' })
  descendants!: boolean;
}

@InputType({ description: 'A range of dates, both ends included; "2024" as an end means the whole year.' })
export class DateRange {
  @Field(() => PartialDate, { nullable: true, description: 'Earliest.' })
  from?: string;

  @Field(() => PartialDate, { nullable: true, description: 'Latest.' })
  to?: string;
}

@InputType({ description: 'A range of whole numbers, both ends included.' })
export class IntRange {
  @Field(() => Int, { nullable: true, description: 'Least.' })
  min?: number;

  @Field(() => Int, { nullable: true, description: 'Most.' })
  max?: number;
}

@InputType({ description: 'Which trials: every field that is given must hold. Serves every list, count and subgraph alike.' })
export class TrialFilter {
  @Field(() => [TrialFilter], { nullable: true, description: 'All of these hold.' })
  and?: TrialFilter[];

  @Field(() => [TrialFilter], { nullable: true, description: 'At least one of these holds.' })
  or?: TrialFilter[];

  @Field(() => TrialFilter, { nullable: true, description: 'This does not hold.' })
  not?: TrialFilter;

  @Field(() => [ID], { nullable: true, description: 'One of these trials: node ids or registry ids.' })
  ids?: string[];

  @Field(() => String, { nullable: true, description: TEXT })
  text?: string;

  @Field(() => CombinationFilter, { nullable: true, description: 'Therapies that are given together.' })
  combination?: CombinationFilter;

  @Field(() => TermFilter, { nullable: true, description: 'Drugs, classes (met by any of their members) and procedures that it tests.' })
  therapies?: TermFilter;

  @Field(() => ConditionFilter, { nullable: true, description: 'Conditions that it studies.' })
  conditions?: ConditionFilter;

  @Field(() => TermFilter, { nullable: true, description: 'Targets of the drugs that it tests.' })
  targets?: TermFilter;

  @Field(() => TermFilter, { nullable: true, description: 'Endpoints that it measures.' })
  endpoints?: TermFilter;

  @Field(() => TermFilter, { nullable: true, description: 'Publications (node id, PMID, DOI) that it cites or that report on it.' })
  publications?: TermFilter;

  @Field(() => TermFilter, { nullable: true, description: 'Organizations (node id or name) that sponsor it or take part.' })
  organizations?: TermFilter;

  @Field(() => [String], { nullable: true, description: 'It has a site in one of these countries, upper or lower case.' })
  countries?: string[];

  @Field(() => [String], {
    nullable: true,
    description: 'It has a site in one of these cities; with `countries`, in a city of such a country.',
  })
  cities?: string[];

  @Field(() => [Phase], { nullable: true, description: 'It has one of these phases.' })
  phases?: Phase[];

  @Field(() => [TrialStatus], { nullable: true, description: 'Its status is one of these.' })
  statuses?: TrialStatus[];

  @Field(() => [StudyType], { nullable: true, description: 'It is one of these.' })
  studyTypes?: StudyType[];

  @Field(() => DateRange, { nullable: true, description: 'When it began or is to begin.' })
  startDate?: DateRange;

  @Field(() => DateRange, { nullable: true, description: 'When it ended or is to end.' })
  completionDate?: DateRange;

  @Field(() => IntRange, { nullable: true, description: 'How many participants.' })
  enrollment?: IntRange;

  @Field(() => Boolean, { nullable: true, description: 'Findings are known of it, or none are.' })
  hasFindings?: boolean;

  @Field(() => Boolean, { nullable: true, description: 'Its documents disagree on a field, or they do not.' })
  hasConflicts?: boolean;

  @Field(() => Boolean, { nullable: true, description: 'A document names its registry id, or none does.' })
  hasRegistryId?: boolean;
}
