import { beforeAll, describe, expect, it } from 'vitest';
import { readDataset, writeDataset } from '../../src/graph/dataset.js';
import type { Engine } from '../../src/graph/engine.js';
import { openNeo4j } from '../../src/graph/neo4j.js';
import { statement } from '../../src/graph/statements.js';
import { writeNodes } from '../../src/graph/write.js';
import { describeOnEngines, describeOnNeo4j } from '../engines.js';
import { ask, serving } from '../serving.js';
import { counting, fill } from './asking.js';

const VERSION = statement('read/dataset');
const QUESTION = 'query($first: Int) { trials(first: $first, orderBy: [ID_ASC]) { totalCount nodes { id drugs { name } } } }';

/** What an ingest does, as far as an answer shows it: a trial more, and another version. */
async function change(engine: Engine, id: string): Promise<void> {
  await engine.write(async (transaction) => {
    await writeNodes(transaction, [{ label: 'Trial', id, properties: { name: id } }]);
    await writeDataset(transaction, { version: id, vocabulary: '', documents: 0, updatedAt: '2026-01-01T00:00:00Z' });
  });
}

/** Asks until the answer costs the question for the version alone: what is kept is kept after it was sent. */
async function askKept(url: string, engine: ReturnType<typeof counting>, variables: Record<string, unknown>) {
  for (let attempt = 0; attempt < 50; attempt += 1) {
    engine.statements.length = 0;
    const answer = await ask(url, QUESTION, variables);
    if (engine.statements.length === 1) return answer;
    await new Promise((done) => setTimeout(done, 20));
  }
  throw new Error(`never kept: ${engine.statements.join('\n')}`);
}

async function served(engine: Engine, resultCache: number, work: (url: string) => Promise<void>): Promise<void> {
  const server = await serving(engine, resultCache);
  try {
    await work(server.url);
  } finally {
    await server.close();
  }
}

describe('kept answers', () => {
  describeOnEngines('of one graph', (open) => {
    let engine: ReturnType<typeof counting>;
    beforeAll(async () => {
      engine = counting(await fill(await open()));
      await change(engine, 'trial:NCT100');
    });

    it('are the same as the first, for the version alone, until the graph changes', () =>
      served(engine, 10, async (url) => {
        const first = await ask(url, QUESTION, { first: 3 });
        expect(await askKept(url, engine, { first: 3 })).toEqual(first);
        expect(engine.statements).toEqual([VERSION]);
        expect((await ask(url, QUESTION, { first: 2 })).data.trials.nodes).toHaveLength(2);
        expect((await ask(url, `${QUESTION} # of another spelling`, { first: 3 })).data).toEqual(first.data);
        await change(engine, 'trial:NCT101');
        expect((await ask(url, QUESTION, { first: 3 })).data.trials.totalCount).toBe(first.data.trials.totalCount + 1);
      }));

    it('are not given after a change, where the engine itself knows of every change', async () => {
      const alone = await fill(await open());
      await served(alone, 10, async (url) => {
        const before = (await ask(url, QUESTION, { first: 1 })).data.trials.totalCount;
        await change(alone, 'trial:NCT102');
        expect((await ask(url, QUESTION, { first: 1 })).data.trials.totalCount).toBe(before + 1);
        await change(alone, 'trial:NCT103');
        expect((await ask(url, QUESTION, { first: 1 })).data.trials.totalCount).toBe(before + 2);
      });
    });

    it('are no errors, and nothing that a variable of null makes another question', () =>
      served(engine, 10, async (url) => {
        const wrong = 'query($term: String!) { drug(term: $term) { id } }';
        for (let again = 0; again < 2; again += 1) {
          const { errors } = await ask(url, wrong, { term: 'no such drug' });
          expect(errors?.[0]?.extensions?.code).toBe('BAD_USER_INPUT');
        }
        const byDefault = 'query($scope: CombinationScope = SAME_TRIAL) { trial(id: "NCT3") { combinations(scope: $scope) { scope } } }';
        expect((await ask(url, byDefault)).data.trial.combinations).toHaveLength(1);
        await new Promise((done) => setTimeout(done, 100));
        expect((await ask(url, byDefault, { scope: null })).data.trial.combinations).toHaveLength(0);
      }));

    it('are none where none are to be kept', () =>
      served(engine, 0, async (url) => {
        await ask(url, QUESTION, { first: 3 });
        await expect(askKept(url, engine, { first: 3 })).rejects.toThrow('never kept');
      }));
  });

  describeOnNeo4j('changed by another process', (access) => {
    it('are not given any more', async () => {
      const [shared, other] = [await openNeo4j(access()), await openNeo4j(access())];
      const engine = counting(shared);
      try {
        await engine.prepare();
        await change(other, `trial:NCT${Date.now()}`);
        await served(engine, 10, async (url) => {
          const { data } = await askKept(url, engine, { first: 1 });
          await change(other, `trial:NCT${Date.now() + 1}`);
          expect((await readDataset(engine))?.version).toMatch(/^trial:/);
          expect((await ask(url, QUESTION, { first: 1 })).data.trials.totalCount).toBe(data.trials.totalCount + 1);
        });
        // An engine of its own, which need not ask for the version each time, has a second.
        await served(shared, 10, async (url) => {
          const total = async () => (await ask(url, QUESTION, { first: 1 })).data.trials.totalCount;
          const before = await total();
          await change(other, `trial:NCT${Date.now() + 2}`);
          await expect.poll(total, { timeout: 1000, interval: 50 }).toBe(before + 1);
        });
      } finally {
        await Promise.all([engine.close(), other.close()]);
      }
    });
  });
});
