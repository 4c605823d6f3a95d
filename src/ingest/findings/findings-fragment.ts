import type { Fragment, FragmentEdge } from '../../graph/fragment.js';
import { findingId } from '../ids.js';
import { present } from '../present.js';
import { findingName, type ReportedFinding } from './findings.js';

/** Findings of one document as nodes and edges: reported by the trial or publication that the document describes. `group`: who one is about, where it is not who is reported on. */
export function findingsFragment(
  reporter: string,
  document: string,
  findings: readonly (ReportedFinding & { readonly group?: string })[],
): Fragment {
  const parts = findings.map((finding, at) => {
    const id = findingId(document, at + 1);
    const { group, value, unit, statistic, timePoint, comparator, hazardRatio, participants, quote } = finding;
    const numbers = present({ group, value, unit, statistic, timePoint, comparator, hazardRatio, participants });
    const edges: FragmentEdge[] = [
      { type: 'REPORTS', from: reporter, to: id, properties: { document } },
      { type: 'MEASURED_BY', from: id, to: finding.endpoint.id, properties: { label: finding.endpointLabel } },
      ...finding.therapies.map(({ entity, label }) => ({ type: 'OF', from: id, to: entity.id, properties: { label } })),
      ...finding.conditions.map(({ entity, label }) => ({ type: 'IN', from: id, to: entity.id, properties: { label } })),
    ];
    return { node: { label: 'Finding', id, properties: { name: findingName(finding), document, quote, ...numbers } }, edges };
  });
  return { nodes: parts.map(({ node }) => node), edges: parts.flatMap(({ edges }) => edges) };
}
