import { claimsOf } from '../documents/claims.js';
import { unpackRecord } from '../documents/pack.js';

/** A document of a trial, with the record read from it (packed) and its place among the trial's documents, 1 first. */
export interface RankedRecord<D> {
  readonly rank: number;
  readonly record: string;
  readonly document: D;
}

/** What one document says of one field; `chosen` where the trial shows it. */
export interface RankedClaim<D> {
  readonly field: string;
  readonly value: string;
  readonly quote?: string;
  readonly document: D;
  readonly chosen: boolean;
}

/** What each document says of one field, most trusted first. The most trusted one that says anything of it is chosen. */
export function claimsOfField<D extends { readonly id: string }>(records: readonly RankedRecord<D>[], field: string): RankedClaim<D>[] {
  const claims = [...records]
    .sort((a, b) => a.rank - b.rank)
    .flatMap(({ record, document }) => {
      const unpacked = unpackRecord(record);
      return unpacked.kind === 'trial' ? claimsOf(unpacked).map((claim) => ({ ...claim, document })) : [];
    })
    .filter((claim) => claim.field === field);
  const chosen = claims[0]?.document.id;
  return claims.map((claim) => ({ ...claim, chosen: claim.document.id === chosen }));
}
