import { describe, expect, it } from 'vitest';
import { openEmbedded } from '../../src/graph/embedded.js';
import { EngineUnavailable, type Parameters } from '../../src/graph/engine.js';
import { openNeo4j } from '../../src/graph/neo4j.js';
import { openEngine } from '../../src/graph/open.js';
import { describeOnEngines, describeOnNeo4j } from '../engines.js';

describeOnEngines('engine', (open) => {
  it('gives back every kind of value as it was given', async () => {
    const engine = await open();
    const values = {
      whole: 31,
      fraction: 31.5,
      big: Number.MAX_SAFE_INTEGER,
      negative: -7,
      yes: true,
      text: '安罗替尼 "quoted" \\ \t\n é 🧬',
      long: 'sarcoma '.repeat(20_000),
      list: ['b', 'a'],
      numbers: [1.5, 2],
      empty: [],
    };
    const properties = { id: 'drug:x', ...values };
    await engine.write((transaction) => transaction.run('CREATE (n:Drug) SET n = $properties', { properties }));
    expect(await engine.run('MATCH (n:Drug {id: $id}) RETURN n {.*} AS n, n.missing AS missing', { id: 'drug:x' })).toEqual([
      { n: properties, missing: null },
    ]);
    expect(await engine.run('UNWIND [1, 2, 3] AS x RETURN x AS x ORDER BY x SKIP $skip LIMIT $limit', { skip: 1, limit: 1 })).toEqual([
      { x: 2 },
    ]);
  });

  it('keeps all of a transaction or nothing', async () => {
    const engine = await open();
    const failing = engine.write(async (transaction) => {
      await transaction.run("CREATE (:Drug {id: 'drug:half'})");
      throw new Error('stop');
    });
    await expect(failing).rejects.toThrow('stop');
    await expect(engine.write((transaction) => transaction.run('CREATE (:Drug {id: $id})-[', { id: 'x' }))).rejects.toThrow();
    expect(await engine.run('MATCH (n:Drug) RETURN n.id AS id')).toEqual([]);
    await engine.write((transaction) => transaction.run("CREATE (:Drug {id: 'drug:whole'})"));
    expect(await engine.run('MATCH (n:Drug) RETURN n.id AS id')).toEqual([{ id: 'drug:whole' }]);
  });

  it('never shows the middle of a transaction, and serialises writers', async () => {
    const engine = await open();
    await engine.write((transaction) => transaction.run("CREATE (:Drug {id: 'drug:x', name: '0', source: '0'})"));
    const seen = new Set<string>();
    const writers = Array.from({ length: 5 }, () =>
      engine.write(async (transaction) => {
        const [row] = await transaction.run<{ name: string }>("MATCH (n:Drug {id: 'drug:x'}) SET n.busy = true RETURN n.name AS name");
        const next = String(Number(row?.name) + 1);
        await transaction.run("MATCH (n:Drug {id: 'drug:x'}) SET n.name = $next", { next });
        for (let i = 0; i < 5; i++) {
          const [read] = await engine.run("MATCH (n:Drug {id: 'drug:x'}) RETURN n.name + '/' + n.source AS pair");
          seen.add(String(read?.pair));
        }
        await transaction.run("MATCH (n:Drug {id: 'drug:x'}) SET n.source = $next", { next });
      }),
    );
    await Promise.all(writers);
    expect([...seen].filter((pair) => pair.split('/')[0] !== pair.split('/')[1])).toEqual([]);
    expect(await engine.run("MATCH (n:Drug {id: 'drug:x'}) RETURN n.name AS name")).toEqual([{ name: '5' }]);
  });

  it('refuses what the engines would disagree about', async () => {
    const engine = await open();
    const refuse = (parameters: unknown) => expect(engine.run('RETURN $x AS x', parameters as Parameters)).rejects;
    await refuse({ x: undefined }).toThrow('$x is undefined; pass null');
    await refuse({ x: { y: [1, undefined] } }).toThrow('$x.y[1] is undefined');
    await refuse({ x: Number.NaN }).toThrow('$x is NaN');
    await expect(engine.run("CREATE (:Drug {id: 'drug:stray'})")).rejects.toThrow();
    expect(await engine.run('MATCH (n:Drug) RETURN n.id AS id')).toEqual([]);
  });

  it('holds ids unique and can be prepared again', async () => {
    const engine = await open();
    await engine.prepare();
    const twice = engine.write(async (transaction) => {
      await transaction.run("CREATE (:Site {id: 'site:x'})");
      await transaction.run("CREATE (:Site {id: 'site:x'})");
    });
    await expect(twice).rejects.toThrow();
  });
});

describe('opening', () => {
  it('says in one sentence what to do about a wrong place', async () => {
    const wrong = [
      openNeo4j({ uri: 'http://localhost:7474' }),
      openNeo4j({ uri: 'bolt://127.0.0.1:1' }),
      openNeo4j({ uri: 'neo4j://127.0.0.1:1' }),
      openEmbedded('/dev/null/graph'),
    ];
    for (const opening of await Promise.allSettled(wrong)) {
      if (opening.status === 'fulfilled') throw new Error('a wrong place was opened');
      expect(opening.reason).toBeInstanceOf(EngineUnavailable);
      expect(opening.reason.message).toMatch(/NEO4J_URI|GRAPH_PATH/);
    }
  });
});

describeOnNeo4j('opening', (access) => {
  it('names the wrong setting', async () => {
    const graphPath = 'unused';
    const { uri, user, password } = access();
    const open = (changes: object) =>
      openEngine({ graphPath, neo4jUri: uri, neo4jUser: user, neo4jPassword: password, ...changes }).then((engine) => engine.close());
    await open({});
    await expect(open({ neo4jPassword: 'wrong' })).rejects.toThrow(/check NEO4J_USER and NEO4J_PASSWORD/);
    await expect(open({ neo4jUser: undefined, neo4jPassword: undefined })).rejects.toThrow(/check NEO4J_USER and NEO4J_PASSWORD/);
    await expect(open({ neo4jDatabase: 'elsewhere' })).rejects.toThrow(/"elsewhere": check NEO4J_DATABASE/);
  });
});
