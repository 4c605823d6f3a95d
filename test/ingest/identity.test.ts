import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Identities, type IdentityChange, type TrialIdentity } from '../../src/ingest/identity.js';
import { packHashes } from '../../src/ingest/sentence-hashes.js';
import type { TrialDocument } from '../../src/ingest/trial-documents.js';

/** Each letter stands for a sentence. */
const page = (document: string, sentences: string, registryIds: string[] = [], otherIds: string[] = [], words?: string): TrialDocument => ({
  document,
  registryIds,
  otherIds,
  provisionalId: `trial:provisional-${words ?? document}`,
  sentences: packHashes([...sentences].map((letter) => letter.charCodeAt(0))),
});

/** Adds documents in batches, takes some back, adds some again, and returns the trials as the graph would hold them. */
function stored(
  batches: readonly (readonly TrialDocument[])[],
  removed: readonly string[] = [],
  again: readonly (readonly TrialDocument[])[] = [],
) {
  const identities = new Identities();
  const graph = new Map<string, TrialIdentity>();
  const apply = ({ trials, outdated }: IdentityChange) => {
    for (const id of outdated) graph.delete(id);
    for (const trial of trials) graph.set(trial.id, trial);
  };
  for (const batch of batches) apply(identities.add(batch));
  apply(identities.remove(removed));
  for (const batch of again) apply(identities.add(batch));
  return graph;
}

const byId = (graph: ReadonlyMap<string, TrialIdentity>) => [...graph.values()].sort((a, b) => (a.id < b.id ? -1 : 1));

describe('which trial is it', () => {
  const prose = page('prose', 'abcd');
  const registry = page('registry', 'abcx', ['NCT00000001']);

  it.each([[[[prose], [registry]]], [[[registry], [prose]]], [[[prose, registry]]]])(
    'joins a page to the trial whose sentences it shares, in either order',
    (batches) => {
      expect(byId(stored(batches))).toEqual([
        { id: 'trial:NCT00000001', registryIds: ['NCT00000001'], aliases: ['trial:provisional-prose'], documents: ['prose', 'registry'] },
      ]);
    },
  );

  it('does not join by two shared sentences', () => {
    expect(stored([[page('prose', 'ab'), registry]]).size).toBe(2);
  });

  it('does not join a page that two trials share equally', () => {
    const other = page('other', 'abc', ['NCT00000002']);
    expect([...stored([[registry, prose, other]]).keys()].sort()).toEqual([
      'trial:NCT00000001',
      'trial:NCT00000002',
      'trial:provisional-prose',
    ]);
  });

  it('never merges two registry ids by their words, and always by an alias', () => {
    const twin = page('twin', 'abcx', ['NCT00000002']);
    expect(stored([[registry, twin]]).size).toBe(2);
    const alias = page('alias', '', ['NCT00000002', 'NCT00000001']);
    expect(byId(stored([[registry, twin], [alias]]))).toEqual([
      {
        id: 'trial:NCT00000002',
        registryIds: ['NCT00000002', 'NCT00000001'],
        aliases: ['trial:NCT00000001'],
        documents: ['alias', 'registry', 'twin'],
      },
    ]);
  });

  it('joins a record of another registry to the one trial that either names, and to none of two', () => {
    const nct = page('nct', '', ['NCT00000001'], ['2015-001234-56']);
    const eu = page('eu', '', ['2015-001234-56']);
    const chinese = page('chinese', '', ['ChiCTR2000000001'], ['NCT00000001']);
    expect(byId(stored([[eu], [chinese], [nct]]))).toEqual([
      {
        id: 'trial:NCT00000001',
        registryIds: ['NCT00000001', '2015-001234-56', 'ChiCTR2000000001'],
        aliases: ['trial:2015-001234-56', 'trial:ChiCTR2000000001'],
        documents: ['chinese', 'eu', 'nct'],
      },
    ]);
    const extension = page('extension', '', ['NCT00000002'], ['2015-001234-56']);
    expect([...stored([[nct, eu, extension]]).keys()].sort()).toEqual(['trial:2015-001234-56', 'trial:NCT00000001', 'trial:NCT00000002']);
  });

  it('leaves an id that one NCT trial alone states to that trial, though a page names it beside those of another trial', () => {
    const first = page('first', '', ['NCT00000001'], ['EU1']);
    const second = page('second', '', ['NCT00000002'], ['EU2']);
    const record = page('record', '', ['EU2']);
    const rumour = page('rumour', '', ['ChiCTR1'], ['EU1', 'EU2']);
    const guest = page('guest', '', ['ChiCTR1', 'EU2'], ['EU1']);
    const documentsOf = (...all: TrialDocument[]) => byId(stored([all])).map(({ registryIds, documents }) => [registryIds, documents]);
    expect(documentsOf(first, second, record, rumour), 'a page of neither').toEqual([
      [['ChiCTR1'], ['rumour']],
      [['NCT00000001', 'EU1'], ['first']],
      [
        ['NCT00000002', 'EU2'],
        ['record', 'second'],
      ],
    ]);
    expect(documentsOf(first, second, record, guest), 'a page that bears the id of one').toEqual([
      [['NCT00000001', 'EU1'], ['first']],
      [
        ['NCT00000002', 'ChiCTR1', 'EU2'],
        ['guest', 'record', 'second'],
      ],
    ]);
    const third = page('third', '', ['NCT00000003'], ['EU2']);
    expect(documentsOf(second, third, record), 'an id that two state').toEqual([
      [['EU2'], ['record']],
      [['NCT00000002'], ['second']],
      [['NCT00000003'], ['third']],
    ]);
  });

  it('tells only of what is not as it was: trials that name one id of another registry stay', () => {
    const identities = new Identities();
    for (let at = 0; at < 5; at++) {
      const { trials, outdated } = identities.add([page(`${at}`, '', [`NCT0000000${at}`], ['2015-001234-56'])]);
      // The second takes the id from the first: it is no longer of that trial alone.
      const changed = at === 1 ? ['trial:NCT00000000', 'trial:NCT00000001'] : [`trial:NCT0000000${at}`];
      expect([trials.map(({ id }) => id).sort(), [...outdated].sort()]).toEqual([changed, changed]);
    }
  });

  it('is a function of the set of documents: any order, any batches, and some taken back and given again', () => {
    const ids = fc.oneof(
      fc.constant<string[]>([]),
      fc.uniqueArray(fc.constantFrom('NCT00000001', 'NCT00000002', 'NCT00000003', 'EU1', 'EU2'), { minLength: 1, maxLength: 2 }),
    );
    const documents = fc.uniqueArray(
      fc.record({
        document: fc.integer({ min: 0, max: 30 }).map(String),
        sentences: fc.uniqueArray(fc.constantFrom(...'abcdefg'), { maxLength: 6 }).map((letters) => letters.join('')),
        ids,
        others: ids,
        words: fc.constantFrom('p', 'q', 'r', undefined),
      }),
      { selector: ({ document }) => document, maxLength: 10 },
    );
    const shuffled = documents.chain((list) =>
      fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length }), fc.integer({ min: 1, max: 4 }), fc.subarray(list)),
    );
    fc.assert(
      fc.property(shuffled, ([list, order, size, removed]) => {
        const made = (items: typeof list) =>
          items.map(({ document, sentences, ids, others, words }) => page(document, sentences, ids, others, words));
        const batches = Array.from({ length: Math.ceil(order.length / size) }, (_, at) => made(order.slice(at * size, (at + 1) * size)));
        const gone = removed.map(({ document }) => document);
        const left = list.filter((item) => !removed.includes(item));
        expect(byId(stored(batches))).toEqual(byId(stored([made(list)])));
        expect(byId(stored(batches, gone))).toEqual(byId(stored([made(left)])));
        expect(byId(stored(batches, gone, [made(removed)]))).toEqual(byId(stored([made(list)])));
      }),
      { numRuns: 2000 },
    );
  });
});
