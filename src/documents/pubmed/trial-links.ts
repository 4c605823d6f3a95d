import type { Layouts } from '../page/layout.js';
import type { TrialLinkRecord } from '../record.js';
import { registryIdsIn } from '../registry-ids.js';

/** A number that another data bank gave to what the article is about. */
export interface Accession {
  readonly bank: string;
  readonly number: string;
}

/**
 * The trials that an article reports on or names: first those of its list of accession numbers, then those that a sentence names by a
 * registry id, each once. Data banks of genes, structures and data sets are no registries; some registries give out numbers that only their own
 * list tells for one. Any other number becomes a warning.
 */
export function trialLinks(
  accessions: readonly Accession[],
  sentences: readonly string[],
  layouts: Layouts,
  warnings: string[],
): TrialLinkRecord[] {
  const links = new Map<string, TrialLinkRecord>();
  for (const { bank, number } of accessions) {
    if (layouts.pubmed.get('databank')?.has(bank.toLowerCase())) continue;
    const isRegistry = layouts.pubmed.get('trial-registry')?.has(bank.toLowerCase()) && /^\S*\d\S*$/.test(number);
    const known = registryIdsIn(number, layouts);
    const ids = known.length === 0 && isRegistry ? [number] : known;
    if (ids.length === 0) warnings.push(`the accession number ${number} of ${bank} is no known registry id`);
    for (const registryId of ids) links.set(registryId, { registryId });
  }
  for (const quote of sentences) {
    for (const registryId of registryIdsIn(quote, layouts)) if (!links.has(registryId)) links.set(registryId, { registryId, quote });
  }
  return [...links.values()];
}
