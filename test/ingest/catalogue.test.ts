import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Parameters, Row, Runner } from '../../src/graph/engine.js';
import { Catalogue, type CatalogueChange } from '../../src/ingest/catalogue.js';
import { factsOf, type StoredFacts } from '../../src/ingest/document-facts.js';
import { packHashes } from '../../src/ingest/sentence-hashes.js';

const NAMED = ['NCT00000001', 'NCT00000002', '2018-000001-11', 'ChiCTR1800000001'];
const SENTENCES = [[], [1, 2, 3], [3, 4, 5], [1, 2, 3, 4, 5]];
const LINES = [
  '1	10.1/a		',
  '	10.1/a	k1	',
  '		k1 k2	',
  '2		k2 ~t:2020:a	',
  '		~t::a	',
  '3		~t:2021:a	',
  '		~t:!:	',
  '		?k2	',
];

const some = (list: readonly string[]) => fc.uniqueArray(fc.constantFrom(...list), { maxLength: 2 });
const trial: fc.Arbitrary<StoredFacts> = fc
  .record({
    registryIds: some(NAMED),
    otherIds: some(NAMED),
    sentences: fc.constantFrom(...SENTENCES),
    mentions: some(LINES),
    page: fc.nat(2),
  })
  .map(({ page, registryIds, otherIds, sentences, ...facts }) => ({
    ...facts,
    registryIds,
    sentences: packHashes(sentences),
    otherIds: otherIds.filter((id) => !registryIds.includes(id)),
    ...(registryIds.length === 0 ? { provisionalId: `trial:provisional-${page}` } : {}),
  }));
const publication: fc.Arbitrary<StoredFacts> = fc.record({
  publication: fc.constantFrom(...LINES),
  reportsOn: some(NAMED.flatMap((id) => [`${id}\t`, `${id}\tIt reports on ${id}.`])),
  mentions: some(LINES),
});
const documents = fc
  .array(fc.oneof(trial, publication), { minLength: 1, maxLength: 8 })
  .map((all) => all.map((facts, at) => ({ id: `document:${at}`, name: `${at}.json`, ...facts })));

type Stored = StoredFacts & { readonly id: string; readonly name: string };

/** A graph that answers what a catalogue asks when it is loaded. */
const graphOf = (stored: readonly Stored[]): Runner => ({
  run: async <R extends Row>(_: string, { ids }: Parameters = {}) =>
    stored.filter(({ id }) => !ids || (ids as readonly string[]).includes(id)) as unknown as R[],
});

/** What trials and publications are built from, as it stands in a graph that follows each change. */
class Built {
  readonly owners = new Map<string, unknown>();

  constructor(private readonly catalogue: Catalogue) {}

  follow({ trials, publications, outdated }: CatalogueChange): void {
    for (const id of outdated) this.owners.delete(id);
    this.build({ trials, publications });
  }

  build({ trials, publications }: ReturnType<Catalogue['all']>): void {
    for (const identity of trials) {
      const reports = this.catalogue.publications.reportsOn(identity.registryIds);
      this.owners.set(identity.id, [identity, reports, this.catalogue.publicationIds(identity.documents)]);
    }
    for (const [id, described] of publications) this.owners.set(id, [described, this.catalogue.publicationIds(described)]);
  }
}

it('tells of everything that is built from something else than before, whatever was there, comes and goes, one by one or together', async () => {
  const steps = fc.array(fc.record({ at: fc.nat(7), count: fc.integer({ min: 1, max: 3 }), goes: fc.boolean() }), { maxLength: 12 });
  await fc.assert(
    fc.asyncProperty(documents, fc.nat(8), steps, async (all, loaded, taken) => {
      const catalogue = await Catalogue.load(graphOf(all.slice(0, loaded)));
      const built = new Built(catalogue);
      built.build(catalogue.all());
      expect([...built.owners.keys()].filter((id) => !catalogue.isStored(id))).toEqual([]);
      for (const { at, count, goes } of taken) {
        const some = all.slice(at, at + count).filter(({ id }) => catalogue.has(id) === goes);
        built.follow(
          goes ? catalogue.remove(some.map(({ id }) => id)) : catalogue.add(some.map(({ id, name, ...facts }) => factsOf(id, name, facts))),
        );
      }
      const now = new Built(catalogue);
      now.build(catalogue.all());
      expect(Object.fromEntries(built.owners)).toEqual(Object.fromEntries(now.owners));
    }),
    { numRuns: 3000 },
  );
});
