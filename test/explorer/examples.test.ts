import { existsSync, readFileSync } from 'node:fs';
import { buildSchema, parse, validate } from 'graphql';
import { describe, expect, it } from 'vitest';
import { examplesFrom } from '../../src/explorer/example.js';
import { readExamples, withExamples } from '../../src/explorer/landing/shown-examples.js';
import { openingFor } from '../../src/explorer/playground/opening.js';

const folder = 'src/explorer/examples';
const examples = readExamples(folder);
const schema = buildSchema(readFileSync('schema/schema.graphql', 'utf8'));

describe('the examples', () => {
  it.each(examples)('$slug is valid for the schema and fits the editor', ({ query, variables }) => {
    expect(validate(schema, parse(query))).toEqual([]);
    expect(() => JSON.parse(variables ?? '{}')).not.toThrow();
    // The editor shows 55 columns beside the answer on a common screen, and scrolls sideways for more.
    expect(query.split('\n').filter((line) => line.length > 60)).toEqual([]);
  });

  it('are refused when one does not say what it asks', () => {
    expect(() => examplesFrom({ 'x.graphql': 'query X { dataset { version } }' })).toThrow('x.graphql does not begin with a comment');
  });
});

describe('a page', () => {
  it('shows a query without its introduction, and as text', () => {
    const [shown] = examplesFrom({ 'x.graphql': '# Which?\n#\n# More.\nquery X { drug(term: "<b>") { id } }\n' });
    expect(withExamples('<!--query x-->', shown ? [shown] : [])).toBe('query X { drug(term: <em>&quot;&lt;b&gt;&quot;</em>) { id } }');
  });

  it('cannot show a query that is no file', () => {
    expect(() => withExamples('<!--query gone-->', examples)).toThrow('"gone"');
  });

  it('names only examples that exist', () => {
    const slugs = [...readFileSync('src/explorer/index.html', 'utf8').matchAll(/playground\/#([\w-]+)/g)].map(([, slug]) => slug);
    expect(slugs.filter((slug) => !existsSync(`${folder}/${slug}.graphql`))).toEqual([]);
  });
});

describe('the playground opens', () => {
  const [first, second] = examplesFrom({ 'a.graphql': '# A', 'a.variables.json': '{"a":1}', 'b.graphql': '# B' });
  const both = first && second ? [first, second] : [];

  it('with the first example and its variables on a first visit', () => {
    expect(openingFor(both, '', true)).toMatchObject({ initialQuery: '# A', initialVariables: '{"a":1}' });
  });

  it('where it was left on a later visit', () => {
    expect(openingFor(both, '', false).initialQuery).toBeUndefined();
  });

  it('with the example that the address names in front', () => {
    const opening = openingFor(both, 'b', true);
    expect(opening.initialQuery).toBe('# B');
    expect(opening.defaultTabs.map(({ query }) => query)).toEqual(['# B', '# A']);
  });
});
