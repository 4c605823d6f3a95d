import { hash } from 'node:crypto';
import type { OrganizationRecord, SiteRecord, TrialRecord } from '../documents/record.js';
import { fold } from '../vocabulary/fold.js';

/** Node ids: readable, stable, the same for the same words whatever their case, width or spacing. */

const LONGEST_SLUG = 90;

/** Hex digits of a SHA-256, enough to tell the things of one graph apart. */
export function digest(text: string | Uint8Array, length = 16): string {
  return hash('sha256', text, 'hex').slice(0, length);
}

/** `MD Anderson Cancer Center, Houston` → `md-anderson-cancer-center-houston`; Chinese stays; a long one ends in its hash. */
export function slug(text: string): string {
  const words = fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');
  return words.length <= LONGEST_SLUG ? words || digest(text) : `${words.slice(0, LONGEST_SLUG - 13)}-${digest(words, 12)}`;
}

export const trialId = (registryId: string): string => `trial:${registryId}`;

/** The key of a trial that no document names: made of the record's own words, so that the same page is the same trial. */
export function provisionalTrialId(record: TrialRecord): string {
  const words = [record.title, record.summary, record.description, ...record.arms.map((arm) => arm.description)];
  const said = fold(words.filter(Boolean).join(' '));
  // A page without any prose is known by all that it says.
  return `trial:provisional-${digest(said || JSON.stringify(record), 12)}`;
}

export const armId = (trial: string, ordinal: number): string => `arm:${trial.slice('trial:'.length)}/${ordinal}`;

export const findingId = (document: string, ordinal: number): string => `finding:${document.slice('document:'.length)}/${ordinal}`;

/** Folded name and place; a site that no facility is named for is its place. */
export function siteId(site: SiteRecord): string {
  return `site:${slug([site.facility, site.city, site.state, site.country].filter(Boolean).join(' '))}`;
}

export const organizationId = (organization: OrganizationRecord): string => `organization:${slug(organization.name)}`;
