import { beforeAll, expect, it } from 'vitest';
import { NameIndex } from '../../src/api/search/name-index.js';
import { openEmbedded } from '../../src/graph/embedded.js';
import type { Engine } from '../../src/graph/engine.js';
import { NODES } from '../../src/graph/model.js';
import { writeFragment } from '../../src/graph/write.js';
import { vocabularyFragment as wholeVocabulary } from '../../src/ingest/vocabulary-fragment.js';
import { describeOnEngines } from '../engines.js';
import { vocabulary as curated } from '../vocabulary/vocabulary.js';
import { ask, askRaw, fill } from './asking.js';
import { PUBLICATIONS, sketch, TRIALS } from './graph.js';
import { vocabularyFragment } from './vocabulary.js';

const SEARCH =
  'query($text: String!, $kinds: [NodeKind!], $first: Int) { search(text: $text, kinds: $kinds, first: $first) { matchedText score node { id name } } }';

const FRAGMENTS = [...TRIALS.map(sketch), PUBLICATIONS];
const NODES_GIVEN = [...new Map([vocabularyFragment, ...FRAGMENTS].flatMap(({ nodes }) => nodes).map((node) => [node.id, node])).values()];

/** Every name that a node was given. */
const namesOf = ({ properties }: (typeof NODES_GIVEN)[number]): string[] => [
  String(properties.name),
  ...((properties.synonyms as string[] | undefined) ?? []).map((line) => line.split('\t')[0] ?? ''),
  ...((properties.aliases as string[] | undefined) ?? []),
  ...((properties.registryIds as string[] | undefined) ?? []),
];

describeOnEngines('a search', (open) => {
  let engine: Engine;
  beforeAll(async () => {
    engine = await fill(await open());
  });

  const found = async (text: string, kinds?: string[], first = 100): Promise<string[]> =>
    (await ask(engine, SEARCH, { text, kinds, first })).search.map(({ node }: { node: { id: string } }) => node.id);

  it.each([
    ['anlo', 'drug:anlotinib'],
    ['安', 'drug:anlotinib'],
    ['安羅替尼', 'drug:anlotinib'],
    ['罗替', 'drug:anlotinib'],
    ['al-3818', 'drug:anlotinib'],
    ['AL 38', 'drug:anlotinib'],
    ['anlotinb', 'drug:anlotinib'],
    ['drug:anlotinib', 'drug:anlotinib'],
    ['drug:anl', 'drug:anlotinib'],
    ['nct1', 'trial:NCT1'],
    ['trial:nct1', 'trial:NCT1'],
    ['eudra', 'trial:NCT1'],
    ['PMID: 2', 'publication:pmid-2'],
    ['https://doi.org/10.1/review', 'publication:pmid-1'],
    ['acme', 'organization:acme'],
    ['soft tisue sarcoma', 'condition:soft-tissue-sarcoma'],
    ['sarcoma', 'condition:sarcoma'],
    ['PD-1', 'target:PDCD1'],
    ['pfs', 'endpoint:progression-free-survival'],
  ])('%s finds %s first', async (text, id) => {
    expect((await found(text))[0]).toBe(id);
  });

  it('finds every node by each of its names, whole and begun, among its kind', async () => {
    const names = new NameIndex(engine);
    for (const node of NODES_GIVEN) {
      const kind = NODES.get(node.label)?.kind as string;
      for (const name of namesOf(node)) {
        for (const text of [name, name.slice(0, Math.max(3, name.length - 2))])
          expect(
            (await names.search(text, [kind])).map(({ id }) => id),
            text,
          ).toContain(node.id);
      }
    }
  });

  it('says which name matched, best first, no more than wanted, and nothing where nothing is like it', async () => {
    const { search } = await ask(engine, SEARCH, { text: '安罗替尼', first: 1 });
    expect(search).toEqual([{ matchedText: '安罗替尼', score: expect.any(Number), node: { id: 'drug:anlotinib', name: 'Anlotinib' } }]);
    const scores = (await ask(engine, SEARCH, { text: 'sarcoma', first: 100 })).search.map(({ score }: { score: number }) => score);
    expect(scores).toEqual([...scores].sort((a, b) => b - a));
    expect(await found('anlo', ['CONDITION'])).toEqual([]);
    expect(await found('a~9999')).toEqual([]);
    expect(await found('\ud800')).toEqual([]);
  });

  it.each([
    [{ text: '' }, /has no word/],
    [{ text: '*:*' }, /has no word/],
    [{ text: '\u0000' }, /has no word/],
    [{ text: 'x'.repeat(100_000) }, /100000 characters are too many/],
    [{ text: 'anlo', kinds: [] }, /kinds is empty/],
    [{ text: 'anlo', first: 0 }, /out of range/],
    [{ text: 'anlo', first: 101 }, /out of range/],
  ])('refuses %o with one sentence', async (variables, sentence) => {
    const { errors } = await askRaw(engine, SEARCH, variables);
    expect(errors?.map(({ extensions }) => extensions.code)).toEqual(['BAD_USER_INPUT']);
    expect(errors?.[0]?.message).toMatch(sentence);
  });

  it('lists every node of a kind once, in order, as many as the dataset counts', async () => {
    const { dataset } = await ask(engine, '{ dataset { counts { kind count } } }');
    const page =
      'query($kind: NodeKind!, $text: String, $after: String) { entities(kind: $kind, text: $text, first: 2, after: $after) { totalCount nodes { id name } pageInfo { endCursor hasNextPage } } }';
    const all = async (kind: string, text?: string) => {
      const nodes: { id: string; name: string }[] = [];
      let after: string | undefined;
      for (;;) {
        const { entities } = await ask(engine, page, { kind, text, after });
        nodes.push(...entities.nodes);
        if (!entities.pageInfo.hasNextPage) return { total: entities.totalCount, nodes };
        after = entities.pageInfo.endCursor;
      }
    };
    for (const { kind, label } of NODES.values()) {
      const expected = NODES_GIVEN.filter((node) => node.label === label)
        .map(({ id, properties }) => ({ id, name: String(properties.name) }))
        .sort((a, b) => (a.name < b.name || (a.name === b.name && a.id < b.id) ? -1 : 1));
      expect(await all(kind)).toEqual({ total: expected.length, nodes: expected });
      expect(dataset.counts).toContainEqual({ kind, count: expected.length });
    }
    const { nodes } = await all('CONDITION', 'sarcoma');
    expect(nodes.map(({ id }) => id)).toEqual(['condition:sarcoma', 'condition:soft-tissue-sarcoma']);
  });
});

it('suggests the drug that trials give among all names of the vocabulary', async () => {
  const engine = await openEmbedded();
  await engine.write((transaction) => writeFragment(transaction, wholeVocabulary(curated)));
  for (const trial of TRIALS) await engine.write((transaction) => writeFragment(transaction, sketch(trial)));
  const names = new NameIndex(engine);
  for (const text of ['安', 'anlo', 'anlotinb', '安罗替尼胶囊', '盐酸安罗替尼', '安羅替尼膠囊', 'AL3818'])
    expect((await names.search(text))[0]?.id, text).toBe('drug:anlotinib');
  await engine.close();
});
