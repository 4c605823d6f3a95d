import { conflictingFields } from '../../documents/conflicts.js';
import { sentencesOf } from '../../documents/sentences.js';
import type { Fragment, FragmentEdge } from '../../graph/fragment.js';
import { findingsOf, type ReportedFinding } from '../findings/findings.js';
import { findingsFragment } from '../findings/findings-fragment.js';
import { resultFindings } from '../findings/result-findings.js';
import type { TrialIdentity } from '../identity.js';
import { present } from '../present.js';
import type { TrialReport } from '../publications/publication-catalogue.js';
import type { PublicationIdOf } from '../publications/publication-nodes.js';
import type { DocumentReading, Reading } from '../reading.js';
import { combinationsOf } from '../therapies/combinations.js';
import { givenTherapies } from '../therapies/therapies.js';
import { armEdges, armNodes, combinationEdges, distinct, testsEdges, therapyCount } from '../therapies/therapy-edges.js';
import { type StudiedCondition, studiedConditions } from './conditions.js';
import { type MeasuredOutcome, measuredOutcomes, outcomeLine } from './outcomes.js';
import { type DescribedTrial, ranked, readingOf } from './trial-document.js';
import { organizationsFragment, referencesFragment, sitesFragment } from './trial-parts.js';
import { trialName, trialProperties } from './trial-properties.js';

/** What other documents make of a trial's publications. */
export interface TrialLinks {
  readonly reports: readonly TrialReport[];
  readonly publicationIdOf: PublicationIdOf;
}

/**
 * A trial's own subgraph: a pure function of all the records that describe it, whatever their order (DESIGN §2).
 * Each part (arms, conditions, outcomes, sites, sponsor) comes from the document believed first among those that have it; references from all.
 */
export function trialFragment(
  identity: TrialIdentity,
  documents: readonly DescribedTrial[],
  reading: Reading,
  links: TrialLinks,
): Fragment {
  const trial = identity.id;
  const all = ranked(documents).map((described) => ({ ...described, reading: readingOf(described, reading) }));
  const therapies = first(
    all.map((item) => ({ item, value: givenTherapies(item.record, item.reading) })),
    ({ value }) => therapyCount(value) > 0,
  );
  const conditions = first(
    all.map((item) => ({ item, value: studiedConditions(item.record, item.reading) })),
    ({ value }) => value.studied.length > 0,
  );
  const outcomes = first(all, ({ record }) => record.outcomes.length > 0);
  const measured = measuredOutcomes(outcomes.record.outcomes, outcomes.reading);
  const combinations = combinationsOf(therapies.item.record, therapies.value, therapies.item.reading);
  const { document } = therapies.item;
  const reporting = first(all, ({ record }) => (record.results ?? []).length > 0);
  const { results = [] } = reporting.record;
  const known = { therapies: therapies.value, studied: conditions.value.studied, reading: reporting.reading };
  const parts = [
    sitesFragment(trial, first(all, ({ record }) => record.sites.length > 0).record.sites),
    sponsorsOf(trial, all),
    referencesFragment(
      trial,
      all.flatMap((item) => item.record.references.map((reference) => ({ document: item.document, reference }))),
      links.reports,
      links.publicationIdOf,
    ),
    ...all.map((item) =>
      findingsFragment(trial, item.document, [...proseFindings(item), ...(item === reporting ? resultFindings(results, known) : [])]),
    ),
  ];
  const unresolved = [...therapies.value.unresolved, ...conditions.value.unresolved].map(
    ({ kind, label }) => `${kind}\t${label.replace(/\s+/g, ' ')}`,
  );
  const node = {
    label: 'Trial',
    id: trial,
    properties: {
      ...trialProperties(all),
      name: trialName(all, therapies.value, conditions.value.studied),
      ...present({
        registryIds: identity.registryIds,
        aliases: distinct([...identity.aliases, ...all.flatMap(({ record }) => record.secondaryIds)]).sort(),
        conflicts: conflictingFields(all.map(({ record }) => record)),
        outcomes: measured.filter(({ endpoints }) => endpoints.length === 0).map(outcomeLine),
        unresolved: distinct(unresolved),
      }),
    },
  };
  return {
    nodes: [node, ...armNodes(trial, therapies.value), ...parts.flatMap(({ nodes }) => nodes)],
    edges: [
      ...all.map(
        (item, at): FragmentEdge => ({
          type: 'DESCRIBES',
          from: item.document,
          to: trial,
          properties: { rank: at + 1, record: item.packed },
        }),
      ),
      ...armEdges(trial, document, therapies.value),
      ...testsEdges(trial, document, therapies.value),
      ...combinationEdges(trial, document, combinations),
      ...conditions.value.studied.map((condition) => studiesEdge(trial, conditions.item.document, condition)),
      ...measured.flatMap((outcome) => measuresEdges(trial, outcomes.document, outcome)),
      ...parts.flatMap(({ edges }) => edges),
    ],
  };
}

type ReadTrial = DescribedTrial & { readonly reading: DocumentReading };

/** The first that has what is asked for, else the first. There is always one: a trial is described by something. */
function first<T>(items: readonly T[], has: (item: T) => boolean): T {
  return items.find(has) ?? (items[0] as T);
}

function sponsorsOf(trial: string, all: readonly ReadTrial[]): Fragment {
  const { sponsor, collaborators } = first(all, ({ record }) => record.sponsor !== undefined).record;
  return organizationsFragment(trial, sponsor, collaborators);
}

/** A trial's summary and description are written before it has results: their numbers are those of earlier work. */
const EARLIER_WORK = 'earlier work, told in the description of the trial';

function proseFindings({ record, reading }: ReadTrial): (ReportedFinding & { readonly group: string })[] {
  const paragraphs = [record.summary, record.description].flatMap((text) =>
    text ? [sentencesOf(text).map((sentence) => ({ text: sentence, cites: [] }))] : [],
  );
  return paragraphs.flatMap((paragraph) => findingsOf(paragraph, reading)).map((finding) => ({ ...finding, group: EARLIER_WORK }));
}

function studiesEdge(trial: string, document: string, { id, labels, qualifiers }: StudiedCondition): FragmentEdge {
  return { type: 'STUDIES', from: trial, to: id, properties: { labels, document, ...present({ qualifiers }) } };
}

function measuresEdges(trial: string, document: string, { ordinal, outcome, endpoints }: MeasuredOutcome): FragmentEdge[] {
  const { measure, timeFrame, description, priority } = outcome;
  const properties = { ordinal, measure, priority: priority.toUpperCase(), document, ...present({ timeFrame, description }) };
  return endpoints.map(({ id }) => ({ type: 'MEASURES', from: trial, to: id, properties }));
}
