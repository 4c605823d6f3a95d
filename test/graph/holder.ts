/** Run as a process of its own: holds the graph of the folder given, in the middle of a transaction, until it is killed. */
import { openEmbedded } from '../../src/graph/embedded.js';

const engine = await openEmbedded(process.argv[2]);
await engine.prepare();
await engine.write((transaction) => transaction.run("CREATE (:Drug {id: 'drug:kept', name: 'kept'})"));
await engine.write(async (transaction) => {
  const half = "MATCH (n:Drug {id: 'drug:kept'}) SET n.name = 'changed' WITH n UNWIND range(1, 5000) AS i CREATE (:Drug {id: 'drug:' + i})";
  await transaction.run(half);
  process.stdout.write('middle\n');
  await new Promise((resolve) => setTimeout(resolve, 60_000));
});
