import { findLabelOfId } from '../../graph/model.js';
import { placesOf } from '../../graph/select/places.js';
import type { LinkName } from '../../graph/trial-index/links.js';
import type { TrialColumns, TrialIndex } from '../../graph/trial-index/trial-index.js';
import { type Axis, axisOf, type TrialsByValue } from '../../reports/axes/axis.js';
import { type AncestorsOf, byCombination, byCountry, byLink, byProperty } from '../../reports/axes/trials-by-value.js';
import { ancestorsOf } from '../condition/ancestors.js';
import type { ApiContext } from '../context.js';
import type { AxisName } from './trial-facet.enum.js';

type Sources = Pick<ApiContext, 'reader' | 'vocabulary'>;
type Find = (index: TrialIndex, ancestors: AncestorsOf, sources: Sources) => Promise<TrialsByValue>;

const property =
  (valuesOf: (trial: TrialColumns) => readonly (string | null)[]): Find =>
  async ({ trials }) =>
    byProperty(trials, (trial) => valuesOf(trial).filter((value) => value !== null));

const linked =
  (link: LinkName, label: string): Find =>
  async (index, ancestors) =>
    byLink(await index.links(link), ancestors, (id) => findLabelOfId(id) === label);

/** Each counts a trial for a value exactly when the filter for that value selects it. */
const AXES: Readonly<Record<AxisName, Find>> = {
  PHASE: property(({ phases }) => phases),
  STATUS: property(({ status }) => [status]),
  STUDY_TYPE: property(({ studyType }) => [studyType]),
  START_YEAR: property(({ startDate }) => [startDate?.slice(0, 4) ?? null]),
  DRUG: linked('therapies', 'Drug'),
  DRUG_CLASS: linked('therapies', 'DrugClass'),
  TARGET: linked('targets', 'Target'),
  CONDITION: linked('conditions', 'Condition'),
  ENDPOINT: linked('endpoints', 'Endpoint'),
  ORGANIZATION: linked('organizations', 'Organization'),
  COUNTRY: async (index, _, { reader }) => byCountry(await placesOf(reader.runner, index), await index.links('sites')),
  COMBINATION: async (index, ancestors) => byCombination(await index.pairs(), ancestors),
};

/** The axis of a name over all trials of an index: made once and kept with it. */
export const axisBy = (name: AxisName, index: TrialIndex, sources: Sources): Promise<Axis> =>
  index.kept(`axis ${name}`, async () => axisOf(await AXES[name](index, ancestorsIn(sources), sources), index.trials.length));

/** Each entity's ancestors are looked up once. */
function ancestorsIn({ vocabulary }: Sources): AncestorsOf {
  const known = new Map<string, readonly string[]>();
  return (id) => {
    const found = known.get(id) ?? ancestorsOf(id, vocabulary);
    known.set(id, found);
    return found;
  };
}
