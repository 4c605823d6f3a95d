import { beforeAll, describe, expect, it } from 'vitest';
import type { ApiContext } from '../../src/api/context.js';
import { contextOf, sourcesOf } from '../../src/api/context.js';
import { searchNames } from '../../src/api/search/search-names.js';
import { openEmbedded } from '../../src/graph/embedded.js';
import type { Engine } from '../../src/graph/engine.js';
import { vocabulary } from '../vocabulary/vocabulary.js';
import { fill } from './asking.js';

describe('terms as people write them', () => {
  let engine: Engine;
  let context: ApiContext;
  beforeAll(async () => {
    engine = await fill(await openEmbedded());
    context = contextOf(sourcesOf(engine, vocabulary));
    return () => engine.close();
  });

  it.each(['盐酸安罗替尼胶囊', '鹽酸安羅替尼膠囊', 'Anlotinib hydrochloride capsules'])('%s is found', async (text) => {
    expect(context.terms.entity(text, ['DRUG'])).toBe('drug:anlotinib');
    const hits = await searchNames(text, { first: 3 }, context);
    expect(hits[0]).toMatchObject({ node: { id: 'drug:anlotinib' } });
  });

  it.each(['安罗替泥', '鹽酸安羅替泥膠囊', 'anlotinb capsules'])('%s is an error with suggestions', (term) => {
    expect(() => context.terms.entity(term, ['DRUG'])).toThrow(/did you mean "anlotinib"/);
    try {
      context.terms.entity(term, ['DRUG']);
    } catch (error) {
      expect((error as { extensions: { suggestions: string[] } }).extensions.suggestions[0]).toBe('anlotinib');
    }
  });
});
