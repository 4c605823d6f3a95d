import { citedSentences } from '../../src/documents/review/citations.js';
import { findingsOf, type ReportedFinding } from '../../src/ingest/findings/findings.js';
import { reading } from './ingesting.js';

/** "median PFS 5.6 months v 1.6, HR 0.31, n = 40 | pazopanib | leiomyosarcoma": a finding in one line. */
function inOneLine(finding: ReportedFinding): string {
  const { endpoint, value, unit, statistic, timePoint, comparator, hazardRatio, participants, therapies, conditions } = finding;
  const measure = [timePoint, statistic === 'median' ? 'median' : undefined, endpoint.abbreviation ?? endpoint.name, value, unit];
  const rest = [
    comparator === undefined ? '' : ` v ${comparator}`,
    hazardRatio === undefined ? '' : `, HR ${hazardRatio}`,
    participants === undefined ? '' : `, n = ${participants}`,
  ];
  const slugs = (named: typeof therapies) => named.map(({ entity }) => entity.id.replace(/^\w+:/, '')).sort();
  return [
    `${measure.filter((part) => part !== undefined).join(' ')}${rest.join('')}`,
    slugs(therapies).join(' + '),
    ...slugs(conditions),
  ].join(' | ');
}

/** The findings of a text, each in one line; `about`: the headings above it. */
export function findingsIn(text: string, ...about: string[]): string[] {
  const own = { ...reading, document: 'document:test', definitions: reading.vocabulary.definitions(text) };
  return findingsOf(citedSentences(text, { highest: 50 }), own, about).map(inOneLine);
}
