import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { MapCell as ShownCell } from '../../reports/evidence-map.js';
import { Node } from '../node/node.interface.js';
import type { Filtered } from '../trial/trial-lists.js';

const KEY =
  'A node id, a value of an enum, a year or a country; for COMBINATION the ids of both therapies with a space between. A filter asks for the value with it.';

@ObjectType({ description: 'A row or a column of an evidence map.', simpleResolvers: true })
export class MapHeading {
  @Field(() => ID, { description: KEY })
  key!: string;

  @Field(() => String, { description: 'The value for people: the name of its node, or words.' })
  label!: string;

  @Field(() => Node, { nullable: true, description: 'The node, where the value is one; null for a combination, which is two.' })
  node?: Node | null;

  @Field(() => Int, { description: 'How many trials of the filter have the value, those in no shown cell included.' })
  trialCount!: number;
}

@ObjectType({ description: 'Where a row and a column of an evidence map cross.', simpleResolvers: true })
export class MapCell implements ShownCell {
  @Field(() => ID, { description: 'The key of the row.' })
  readonly row!: string;

  @Field(() => ID, { description: 'The key of the column.' })
  readonly column!: string;

  @Field(() => Int, {
    description: 'How many trials of the filter have both values; 0 is a gap. Where both are the same, these are its trials.',
  })
  readonly trialCount!: number;

  @Field(() => Int, { description: 'How many findings these trials report, on whatever drug or condition, each once.' })
  readonly findingCount!: number;

  @Field(() => Int, { description: 'How many publications these trials cite or are reported by, each once.' })
  readonly publicationCount!: number;

  /** These trials, with the list that they are. */
  readonly found!: () => { readonly name: string; readonly trials: Filtered };
}

@ObjectType({
  description:
    'How many trials there are for every row and column, and where there are none. A trial counts in every cell that it belongs to.',
  simpleResolvers: true,
})
export class EvidenceMap {
  readonly rowAxis!: string;
  readonly columnAxis!: string;
  /** The trials of the filter. */
  readonly found!: Filtered;

  @Field(() => [MapHeading], {
    description: 'The rows: those of most trials first, ties by label; phases, statuses and years in their own order.',
  })
  rows!: MapHeading[];

  @Field(() => [MapHeading], { description: 'The columns, ordered as rows are.' })
  columns!: MapHeading[];

  @Field(() => [MapCell], { description: 'Every row with every column, row by row, zeros included.' })
  cells!: MapCell[];

  @Field(() => Int, { description: 'How many trials the filter selects, whether or not they are in a shown cell.' })
  trialCount!: number;

  @Field(() => Int, { description: 'How many of the shown cells have no trial.' })
  gapCount!: number;

  @Field(() => Int, { description: 'How many more values the trials of the filter have on the axis of the rows than rowLimit shows.' })
  omittedRows!: number;

  @Field(() => Int, { description: 'How many more values they have on the axis of the columns than columnLimit shows.' })
  omittedColumns!: number;

  @Field(() => Int, { description: 'How many trials of the filter have no value on the axis of the rows, and so are in no cell.' })
  trialsWithoutRow!: number;

  @Field(() => Int, { description: 'How many trials of the filter have no value on the axis of the columns, and so are in no cell.' })
  trialsWithoutColumn!: number;
}
