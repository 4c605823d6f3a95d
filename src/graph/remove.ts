import { batches } from './batches.js';
import type { Runner } from './engine.js';
import { CLAIM_RELATIONS } from './shared.js';
import { statement, statementWith } from './statements.js';

/** Whose nodes and edges go: ids of trials, of reviewing publications, of documents. */
export interface Removal {
  readonly trials: readonly string[];
  readonly publications: readonly string[];
  readonly documents: readonly string[];
}

/** One edge that went: what it said of the shared node it ended at. */
export interface RemovedClaim {
  readonly id: string;
  readonly facts: Readonly<Record<string, unknown>>;
}

/** What the removal did to shared nodes: the claims that went, and the publications that lost more than claims. */
export interface Removed {
  readonly claims: readonly RemovedClaim[];
  readonly publications: readonly string[];
}

/** Removes what trials, publications and documents own. Costs one statement per kind where nothing is there yet. */
export async function removeOwned(runner: Runner, removal: Removal): Promise<Removed> {
  const claims: RemovedClaim[] = [];
  const publications: string[] = [];
  for (const ids of batches(removal.trials)) claims.push(...(await removeTrials(runner, await present(runner, 'Trial', ids))));
  for (const ids of batches(removal.publications)) {
    const known = await present(runner, 'Publication', ids);
    publications.push(...known);
    claims.push(...(await removeReviews(runner, known)));
  }
  for (const ids of batches(removal.documents)) publications.push(...(await removeDocuments(runner, ids)));
  return { claims, publications };
}

async function present(runner: Runner, LABEL: string, ids: readonly string[]): Promise<readonly string[]> {
  const rows = await runner.run<{ id: string }>(statementWith('write/present', { LABEL }), { ids });
  return rows.map(({ id }) => id);
}

async function removeTrials(runner: Runner, ids: readonly string[]): Promise<readonly RemovedClaim[]> {
  if (ids.length === 0) return [];
  const claims = await runner.run<RemovedClaim & Record<string, unknown>>(
    statementWith('write/claimsFrom', { FROM: 'Trial', TYPE: CLAIM_RELATIONS.join('|') }),
    { ids },
  );
  // Before the trials, since these are found through them.
  await runner.run(statement('write/removeCombinations'), { ids });
  await runner.run(statement('write/removeTrialFindings'), { ids });
  await runner.run(statement('write/removeArms'), { ids });
  await runner.run(statementWith('write/removeNodes', { LABEL: 'Trial' }), { ids });
  return claims;
}

/** What a review says goes; the publication itself stays for those who cite it, and is settled afterwards. */
async function removeReviews(runner: Runner, ids: readonly string[]): Promise<readonly RemovedClaim[]> {
  if (ids.length === 0) return [];
  const claims = await runner.run<RemovedClaim & Record<string, unknown>>(
    statementWith('write/claimsFrom', { FROM: 'Publication', TYPE: 'CITES' }),
    { ids },
  );
  await runner.run(statement('write/removePublicationFindings'), { ids });
  await runner.run(statement('write/removePublicationEdges'), { ids });
  await runner.run(statement('write/removeDescriptions'), { ids });
  return claims;
}

/** @returns the publications that these documents described */
async function removeDocuments(runner: Runner, ids: readonly string[]): Promise<readonly string[]> {
  const described = await runner.run<{ id: string }>(statement('write/described'), { ids });
  await runner.run(statementWith('write/removeNodes', { LABEL: 'Document' }), { ids });
  return described.map(({ id }) => id);
}
