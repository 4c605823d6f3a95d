import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { openEmbedded } from '../../src/graph/embedded.js';
import { EngineUnavailable } from '../../src/graph/engine.js';

it('is one process’s at a time, and survives that one being killed in a transaction', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'graph-held-'));
  const holder = fileURLToPath(new URL('holder.ts', import.meta.url));
  const child = spawn(process.execPath, ['--import', 'tsx', holder, folder], { stdio: ['ignore', 'pipe', 'inherit'] });
  try {
    await once(child.stdout, 'data');
    const second = await openEmbedded(folder).catch((error: unknown) => error);
    expect(second).toBeInstanceOf(EngineUnavailable);
    expect((second as Error).message).toMatch(/open in another process: stop that one, or set GRAPH_PATH/);
    child.kill('SIGKILL');
    await once(child, 'close');
    const engine = await openEmbedded(folder);
    expect(await engine.run('MATCH (n:Drug) RETURN n.id AS id, n.name AS name')).toEqual([{ id: 'drug:kept', name: 'kept' }]);
    await engine.close();
    await expect(engine.run('RETURN 1 AS one')).rejects.toThrow('closed');
  } finally {
    child.kill('SIGKILL');
    rmSync(folder, { recursive: true, force: true });
  }
});
