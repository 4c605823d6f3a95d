import { present } from '../present.js';
import type { OutcomeRecord, ResultAnalysisRecord, ResultGroupRecord, ResultRecord, ResultValueRecord } from '../record.js';
import { isObject, JsonFields } from './json-fields.js';

/** What stands for a number that is not known, not reached or not given. */
const NO_NUMBER =
  /^(?:n\/?a|n\.a\.|n\/?r|n\/?e|not (?:available|applicable|reached|estimable|evaluable|calculated|reported)|none|[-–—.]+)$/i;
const PEOPLE = /^(?:participants?|patients?|subjects?)$/i;
const PRIORITIES: ReadonlyMap<string, OutcomeRecord['priority']> = new Map([
  ['PRIMARY', 'primary'],
  ['SECONDARY', 'secondary'],
]);

/**
 * The outcome measures of a study's results, one without numbers too; absent where the study has no results section. Baseline, flow of participants,
 * adverse events and the point of contact are never read.
 */
export function resultsOf(study: unknown, warnings: string[]): ResultRecord[] | undefined {
  if (!isObject(study) || !isObject(study.resultsSection)) return undefined;
  const section = new JsonFields(study.resultsSection, 'resultsSection', warnings);
  const measures = section.object('outcomeMeasuresModule').objects('outcomeMeasures');
  return measures.flatMap((measure) => measureOf(measure, warnings));
}

function measureOf(measure: JsonFields, warnings: string[]): ResultRecord[] {
  const title = measure.text('title');
  const groups = new MeasureGroups(measure);
  const values = measure.objects('classes').flatMap((row) => valuesOf(row, groups, warnings));
  if (title === undefined) return [];
  return [
    {
      priority: PRIORITIES.get(measure.text('type') ?? '') ?? 'other',
      measure: title,
      ...present({
        description: measure.text('description'),
        timeFrame: measure.text('timeFrame'),
        statistic: measure.text('paramType'),
        unit: measure.text('unitOfMeasure'),
      }),
      groups: groups.records,
      values,
      analyses: measure.objects('analyses').flatMap((analysis) => analysisOf(analysis, groups)),
    },
  ];
}

/** The groups of a measure. One of whom a row analyses another number than the measure stands again, with that number. */
class MeasureGroups {
  readonly records: ResultGroupRecord[] = [];
  private readonly ids: string[] = [];
  private readonly counts: ReadonlyMap<string, string>;

  constructor(measure: JsonFields) {
    const selected = measure.text('denomUnitsSelected') ?? measure.text('typeUnitsAnalyzed');
    const isOfPeople = selected === undefined || PEOPLE.test(selected);
    this.counts = isOfPeople ? participantsOf(measure) : new Map();
    for (const group of measure.objects('groups')) {
      const id = group.text('id');
      const label = group.text('title');
      if (id === undefined || label === undefined) continue;
      this.ids.push(id);
      this.records.push({ label, ...present({ description: group.text('description'), participants: this.counts.get(id) }) });
    }
  }

  /** The place of a group, or -1. */
  placeOf(id: string | undefined, counts: ReadonlyMap<string, string> = this.counts): number {
    const at = this.ids.indexOf(id ?? '');
    const participants = counts.get(id ?? '');
    const group = this.records[at];
    if (!group || this.counts.size === 0 || participants === undefined || participants === group.participants) return at;
    const again = this.records.findIndex((other, place) => this.ids[place] === id && other.participants === participants);
    if (again >= 0) return again;
    this.ids.push(this.ids[at] ?? '');
    return this.records.push({ ...group, participants }) - 1;
  }
}

/** How many people were analysed, by the id of the group. */
function participantsOf(fields: JsonFields): ReadonlyMap<string, string> {
  const denominators = fields.objects('denoms').find((denominator) => PEOPLE.test(denominator.text('units') ?? ''));
  const counts = denominators?.objects('counts') ?? [];
  return new Map(
    counts.flatMap((count) => {
      const [id, value] = [count.text('groupId'), count.count('value')];
      return id === undefined || value === undefined ? [] : [[id, value] as const];
    }),
  );
}

function valuesOf(row: JsonFields, groups: MeasureGroups, warnings: string[]): ResultValueRecord[] {
  const counts = participantsOf(row);
  const title = row.text('title');
  return row.objects('categories').flatMap((category) =>
    category.objects('measurements').flatMap((measurement) => {
      const value = numberIn(measurement, 'value');
      if (value === undefined) return [];
      const id = measurement.text('groupId');
      const group = groups.placeOf(id, counts);
      if (group < 0) warnings.push(`a value of the results names the group "${id ?? ''}", which its measure does not list`);
      const limits = { lower: numberIn(measurement, 'lowerLimit'), upper: numberIn(measurement, 'upperLimit') };
      return group < 0 ? [] : [{ group, ...present({ row: title, category: category.text('title') }), value, ...present(limits) }];
    }),
  );
}

function analysisOf(analysis: JsonFields, groups: MeasureGroups): ResultAnalysisRecord[] {
  const statistic = analysis.text('paramType');
  const value = numberIn(analysis, 'paramValue');
  const places = analysis.texts('groupIds').map((id) => groups.placeOf(id));
  if (statistic === undefined || value === undefined || places.length === 0 || places.includes(-1)) return [];
  const limits = { lower: numberIn(analysis, 'ciLowerLimit'), upper: numberIn(analysis, 'ciUpperLimit') };
  return [{ groups: places, statistic, value, ...present(limits) }];
}

function numberIn(fields: JsonFields, key: string): string | undefined {
  const text = fields.text(key);
  return text === undefined || NO_NUMBER.test(text) ? undefined : text;
}
