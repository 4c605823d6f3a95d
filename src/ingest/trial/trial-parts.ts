import type { OrganizationRecord, ReferenceRecord, SiteRecord } from '../../documents/record.js';
import type { Fragment, FragmentEdge, FragmentNode } from '../../graph/fragment.js';
import { organizationId, siteId } from '../ids.js';
import { present } from '../present.js';
import type { TrialReport } from '../publications/publication-catalogue.js';
import { factsOfReference, type PublicationIdOf, referencedPublication } from '../publications/publication-nodes.js';

/** Where a trial is conducted. Each edge carries the place as this source writes it; the first of two equal places counts. */
export function sitesFragment(trial: string, sites: readonly SiteRecord[]): Fragment {
  const placed = sites.filter(({ facility, city, country }) => facility ?? city ?? country).map((site) => ({ id: siteId(site), site }));
  const parts = distinct(placed, ({ id }) => id).map(({ id, site }) => {
    const { facility, city, state, country, latitude, longitude, status } = site;
    const place = present({ city, state, country, latitude, longitude });
    const name = facility ?? [city, state, country].filter(Boolean).join(', ');
    return {
      node: { label: 'Site', id, properties: { name, ...place } },
      edge: { type: 'CONDUCTED_AT', from: trial, to: id, properties: { name, ...place, ...present({ status }) } },
    };
  });
  return fragmentOf(parts);
}

/** Who leads a trial and who takes part. */
export function organizationsFragment(
  trial: string,
  lead: OrganizationRecord | undefined,
  collaborators: readonly OrganizationRecord[],
): Fragment {
  const all = distinct([...(lead ? [lead] : []), ...collaborators], organizationId);
  const parts = all.map((organization) => {
    const facts = { name: organization.name, ...present({ class: organization.class?.toUpperCase() }) };
    const id = organizationId(organization);
    return {
      node: { label: 'Organization', id, properties: facts },
      edge: { type: 'SPONSORED_BY', from: trial, to: id, properties: { lead: organization === lead, ...facts } },
    };
  });
  return fragmentOf(parts);
}

/** A reference of a trial with the document that gives it. */
export interface CitedReference {
  readonly document: string;
  readonly reference: ReferenceRecord;
}

/** What a trial cites, by role, and who reports on it: what the registry linked as a result or derived from it, and the publications that say so themselves. */
export function referencesFragment(
  trial: string,
  references: readonly CitedReference[],
  reports: readonly TrialReport[],
  idOf: PublicationIdOf,
): Fragment {
  const role = ({ reference }: CitedReference) => (reference.role ?? 'background').toUpperCase();
  const all = distinct(references, (cited) => `${idOf(cited.reference)} ${role(cited)}`);
  const parts = all.map((cited) => {
    const node = referencedPublication(cited.reference, idOf);
    const properties = { role: role(cited), document: cited.document, ...factsOfReference(cited.reference) };
    return { node, edge: { type: 'CITES', from: trial, to: node.id, properties } };
  });
  const linked = all
    .filter(({ reference }) => reference.role === 'result' || reference.role === 'derived')
    .map(({ reference, document }): TrialReport => ({ publication: idOf(reference), document }));
  const reporting = distinct([...reports, ...linked], ({ publication }) => publication);
  const { nodes, edges } = fragmentOf(parts);
  return { nodes, edges: [...edges, ...reporting.map((report) => reportsOn(trial, report))] };
}

function reportsOn(trial: string, { publication, document, quote }: TrialReport): FragmentEdge {
  return { type: 'REPORTS_ON', from: publication, to: trial, properties: { document, ...present({ quote }) } };
}

function distinct<T>(items: readonly T[], key: (item: T) => string): T[] {
  const kept = new Map<string, T>();
  for (const item of items) {
    const same = key(item);
    if (!kept.has(same)) kept.set(same, item);
  }
  return [...kept.values()];
}

function fragmentOf(parts: readonly { node: FragmentNode; edge: FragmentEdge }[]): Fragment {
  const nodes = new Map(parts.map(({ node }) => [node.id, node]));
  return { nodes: [...nodes.values()], edges: parts.map(({ edge }) => edge) };
}
