import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Identities, type TrialDocument, type TrialIdentity } from '../../src/ingest/identity.js';

const page = (document: string, sentences: string[], registryIds: string[] = []): TrialDocument => ({
  document,
  registryIds,
  provisionalId: `trial:provisional-${document}`,
  sentences,
});

/** Adds the documents in batches and returns the trials as the graph would hold them. */
function stored(batches: readonly (readonly TrialDocument[])[]): Map<string, TrialIdentity> {
  const identities = new Identities();
  const graph = new Map<string, TrialIdentity>();
  for (const batch of batches) {
    const { trials, outdated } = identities.add(batch);
    for (const id of outdated) graph.delete(id);
    for (const trial of trials) graph.set(trial.id, trial);
  }
  return graph;
}

const byId = (graph: ReadonlyMap<string, TrialIdentity>) => [...graph.values()].sort((a, b) => (a.id < b.id ? -1 : 1));

describe('which trial is it', () => {
  const prose = page('prose', ['a', 'b', 'c', 'd']);
  const registry = page('registry', ['a', 'b', 'c', 'x'], ['NCT00000001']);

  it.each([[[[prose], [registry]]], [[[registry], [prose]]], [[[prose, registry]]]])(
    'joins a page to the trial whose sentences it shares, in either order',
    (batches) => {
      expect(byId(stored(batches))).toEqual([
        { id: 'trial:NCT00000001', registryIds: ['NCT00000001'], aliases: ['trial:provisional-prose'], documents: ['prose', 'registry'] },
      ]);
    },
  );

  it('does not join by two shared sentences', () => {
    expect(stored([[page('prose', ['a', 'b']), registry]]).size).toBe(2);
  });

  it('does not join a page that two trials share equally', () => {
    const other = page('other', ['a', 'b', 'c'], ['NCT00000002']);
    expect([...stored([[registry, prose, other]]).keys()].sort()).toEqual([
      'trial:NCT00000001',
      'trial:NCT00000002',
      'trial:provisional-prose',
    ]);
  });

  it('never merges two registry ids by their words, and always by an alias', () => {
    const twin = page('twin', registry.sentences as string[], ['NCT00000002']);
    expect(stored([[registry, twin]]).size).toBe(2);
    const alias = page('alias', [], ['NCT00000002', 'NCT00000001']);
    expect(byId(stored([[registry, twin], [alias]]))).toEqual([
      {
        id: 'trial:NCT00000002',
        registryIds: ['NCT00000002', 'NCT00000001'],
        aliases: ['trial:NCT00000001'],
        documents: ['alias', 'registry', 'twin'],
      },
    ]);
  });

  it('is a function of the set of documents: any order, any batches', () => {
    const documents = fc.uniqueArray(
      fc.record({
        document: fc.integer({ min: 0, max: 30 }).map(String),
        sentences: fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g'), { maxLength: 6 }),
        ids: fc.oneof(fc.constant<string[]>([]), fc.uniqueArray(fc.constantFrom('NCT1', 'NCT2', 'NCT3'), { minLength: 1, maxLength: 2 })),
      }),
      { selector: ({ document }) => document, maxLength: 10 },
    );
    const shuffled = documents.chain((list) =>
      fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length }), fc.integer({ min: 1, max: 4 })),
    );
    fc.assert(
      fc.property(shuffled, ([list, order, size]) => {
        const made = (items: typeof list) => items.map(({ document, sentences, ids }) => page(document, sentences, ids));
        const batches = Array.from({ length: Math.ceil(order.length / size) }, (_, at) => made(order.slice(at * size, (at + 1) * size)));
        expect(byId(stored(batches))).toEqual(byId(stored([made(list)])));
      }),
      { numRuns: 1000 },
    );
  });
});
