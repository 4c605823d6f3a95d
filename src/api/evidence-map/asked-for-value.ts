import type { AskedFor } from '../../graph/select/asked-terms.js';
import type { TermLeaf } from '../../graph/select/selection.js';
import type { AxisName } from '../facet/trial-facet.enum.js';
import type { Terms } from '../terms/terms.js';

/** Axes whose values a filter asks for by a term. */
const LEAVES: Readonly<Partial<Record<AxisName, TermLeaf>>> = {
  DRUG: 'therapies',
  DRUG_CLASS: 'therapies',
  TARGET: 'targets',
  CONDITION: 'conditions',
  ENDPOINT: 'endpoints',
  ORGANIZATION: 'organizations',
};

/** A value of an axis as a filter would ask for it, so that its trials can say why they are there; nothing where the value is no term. */
export function askedForValue(by: AxisName, heading: { key: string; label: string } | undefined, terms: Terms): AskedFor[] {
  if (heading === undefined) return [];
  const { key, label } = heading;
  const termOf = (id: string, term: string) => ({ term, entity: id, members: terms.membersOf(id) });
  if (by === 'COMBINATION') {
    const names = label.split(' + ');
    const ids = key.split(' ');
    return [{ by: 'combination', combination: { all: ids.map((id, at) => termOf(id, names[at] ?? id)), scope: 'SAME_ARM' } }];
  }
  const leaf = LEAVES[by];
  return leaf === undefined ? [] : [{ by: leaf, term: termOf(key, label) }];
}
