import type { ResultRecord } from '../record.js';
import { childrenOf, elementAt, lineAt, type XmlElement } from '../xml.js';
import { resultsOf } from './ctgov-v2-results.js';
import { linesAt, textsOf } from './ctgov-xml-text.js';

/**
 * The outcome measures of `clinical_results`, put into the shape of API v2 so that one reader says what numbers mean; undefined
 * where a study has none. Baseline, flow, adverse events and contacts are not read.
 */
export function resultsAt(study: XmlElement, warnings: string[]): ResultRecord[] | undefined {
  const results = elementAt(study, 'clinical_results');
  if (!results) return undefined;
  const outcomeMeasures = childrenOf(elementAt(results, 'outcome_list'), 'outcome').map(outcomeMeasure);
  return resultsOf({ resultsSection: { outcomeMeasuresModule: { outcomeMeasures } } }, warnings);
}

function outcomeMeasure(outcome: XmlElement): object {
  const { measure, count } = measuresOf(outcome);
  return {
    type: lineAt(outcome, 'type')?.toUpperCase(),
    title: lineAt(outcome, 'title') ?? lineAt(measure, 'title'),
    description: linesAt(outcome, 'description') ?? linesAt(measure, 'description'),
    timeFrame: lineAt(outcome, 'time_frame'),
    paramType: lineAt(measure, 'param')
      ?.toUpperCase()
      .replace(/[^A-Z\d]+/g, '_'),
    unitOfMeasure: lineAt(measure, 'units'),
    typeUnitsAnalyzed: lineAt(measure, 'units_analyzed'),
    groups: childrenOf(elementAt(outcome, 'group_list'), 'group').map((group) => ({
      id: group.attributes.group_id,
      title: lineAt(group, 'title'),
      description: linesAt(group, 'description'),
    })),
    denoms: count ? [{ units: 'Participants', counts: countsOf(measurementsOf(count)) }] : denominatorsOf(measure),
    classes: classesOf(measure),
    analyses: childrenOf(elementAt(outcome, 'analysis_list'), 'analysis').map(analysisOf),
  };
}

interface Measures {
  readonly measure?: XmlElement | undefined;
  /** The measure whose values are the numbers of participants. */
  readonly count?: XmlElement | undefined;
}

/** Until 2017 an outcome held a list of measures, the first of which was "Number of Participants"; since then one, with its denominators. */
function measuresOf(outcome: XmlElement): Measures {
  const measure = elementAt(outcome, 'measure');
  if (measure) return { measure };
  const listed = childrenOf(elementAt(outcome, 'measure_list'), 'measure');
  if (listed.length < 2) return { measure: listed[0] };
  const isCount = (found: XmlElement) => lineAt(found, 'title')?.toLowerCase() === 'number of participants';
  return { measure: listed.find((found) => !isCount(found)), count: listed.find(isCount) };
}

function denominatorsOf(element: XmlElement | undefined): object[] {
  return childrenOf(elementAt(element, 'analyzed_list'), 'analyzed').map((analyzed) => ({
    units: lineAt(analyzed, 'units'),
    counts: countsOf(childrenOf(elementAt(analyzed, 'count_list'), 'count')),
  }));
}

const countsOf = (counts: readonly XmlElement[]): object[] =>
  counts.map(({ attributes }) => ({ groupId: attributes.group_id, value: attributes.value }));

/** The rows of a measure. Until 2017 there were no classes and the categories were the rows. */
function classesOf(measure: XmlElement | undefined): object[] {
  const rows = categoriesOf(measure).map((category) => ({
    title: lineAt(category, 'sub_title') ?? lineAt(category, 'title'),
    categories: [{ measurements: measurementsOf(category).map(limitedValue) }],
  }));
  const classes = childrenOf(elementAt(measure, 'class_list'), 'class').map((row) => ({
    title: lineAt(row, 'title'),
    denoms: denominatorsOf(row),
    categories: categoriesOf(row).map((category) => ({
      title: lineAt(category, 'title') ?? lineAt(category, 'sub_title'),
      measurements: measurementsOf(category).map(limitedValue),
    })),
  }));
  return [...rows, ...classes];
}

const categoriesOf = (element: XmlElement | undefined): XmlElement[] => childrenOf(elementAt(element, 'category_list'), 'category');

/** The measurements of a category, or of all categories of a measure. */
function measurementsOf(element: XmlElement): XmlElement[] {
  return [element, ...categoriesOf(element)].flatMap((found) => childrenOf(elementAt(found, 'measurement_list'), 'measurement'));
}

function limitedValue({ attributes }: XmlElement): object {
  const { group_id: groupId, value, lower_limit: lowerLimit, upper_limit: upperLimit } = attributes;
  return { groupId, value, lowerLimit, upperLimit };
}

function analysisOf(analysis: XmlElement): object {
  return {
    groupIds: textsOf(elementAt(analysis, 'group_id_list'), 'group_id'),
    paramType: lineAt(analysis, 'param_type'),
    paramValue: lineAt(analysis, 'param_value'),
    ciLowerLimit: lineAt(analysis, 'ci_lower_limit'),
    ciUpperLimit: lineAt(analysis, 'ci_upper_limit'),
  };
}
