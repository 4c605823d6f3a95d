import { type ChildProcess, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import neo4j from 'neo4j-driver';

/** How to reach a server; it asks for the password, as a real one does. */
export interface Neo4jAccess {
  readonly uri: string;
  readonly user: string;
  readonly password: string;
}

/** A throw-away Neo4j Community server that speaks Bolt on this machine alone. */
export interface Neo4jServer {
  readonly access: Neo4jAccess;
  stop(): Promise<void>;
}

const START_MS = 120_000;
const STOP_MS = 20_000;
const INITIAL_PASSWORD = 'neo4j';
const SETPRIV = '/usr/bin/setpriv';

/** Starts a server over the class path `jars` with an empty store in a temporary folder; up in about 4 s. `heap` is as Java writes it. */
export async function startNeo4j(jars: string, heap = '512m'): Promise<Neo4jServer> {
  const home = mkdtempSync(join(tmpdir(), 'neo4j-for-tests-'));
  const access = { uri: `bolt://127.0.0.1:${await freePort()}`, user: 'neo4j', password: randomUUID() };
  configure(home, access.uri.replace('bolt://', ''));
  const [command = '', ...args] = commandLine(jars, home, heap);
  const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  const stop = stopper(child, home);
  const log = await started(child);
  if (log !== undefined) {
    await stop();
    throw new Error(`Neo4j did not start:\n${log}`);
  }
  await changePassword(access);
  return { access, stop };
}

/** A new server lets its first user do nothing but this. */
async function changePassword({ uri, user, password }: Neo4jAccess): Promise<void> {
  const driver = neo4j.driver(uri, neo4j.auth.basic(user, INITIAL_PASSWORD));
  const parameters = { old: INITIAL_PASSWORD, password };
  await driver.executeQuery('ALTER CURRENT USER SET PASSWORD FROM $old TO $password', parameters, { database: 'system' });
  await driver.close();
}

function configure(home: string, address: string): void {
  const settings = {
    'server.bolt.listen_address': address,
    'server.bolt.advertised_address': address,
    'server.http.enabled': false,
    'server.https.enabled': false,
    'dbms.usage_report.enabled': false,
    'server.memory.pagecache.size': '64m',
    // An empty store would take 512 MB of disk.
    'db.tx_log.preallocate': false,
    // A stop would idle for ten seconds.
    'internal.dbms.bolt.netty_server_shutdown_quiet_period': 0,
  };
  mkdirSync(join(home, 'conf'));
  writeFileSync(
    join(home, 'conf', 'neo4j.conf'),
    Object.entries(settings)
      .map(([name, value]) => `${name}=${value}\n`)
      .join(''),
  );
}

function commandLine(jars: string, home: string, heap: string): string[] {
  const opens = ['java.nio', 'java.io', 'sun.nio.ch'].map((name) => `--add-opens=java.base/${name}=ALL-UNNAMED`);
  const java = ['java', `-Xms${heap}`, `-Xmx${heap}`, '-XX:+UseSerialGC', '-XX:TieredStopAtLevel=1', ...opens, '-cp', jars];
  const server = ['org.neo4j.server.CommunityEntryPoint', `--home-dir=${home}`, `--config-dir=${join(home, 'conf')}`, '--console-mode'];
  // On Linux the server ends with the process that started it, even when that one is killed.
  return existsSync(SETPRIV) ? [SETPRIV, '--pdeathsig', 'TERM', '--', ...java, ...server] : [...java, ...server];
}

/** Resolves to undefined when Bolt accepts, or to the log's end when the server ended or took too long. */
function started(child: ChildProcess): Promise<string | undefined> {
  return new Promise((resolve) => {
    let log = '';
    const late = setTimeout(() => resolve(log), START_MS);
    const listen = (part: Buffer) => {
      log = (log + part).slice(-8192);
      if (/INFO +Started\./.test(log)) finish(undefined);
    };
    const finish = (outcome: string | undefined) => {
      clearTimeout(late);
      resolve(outcome);
    };
    child.stdout?.on('data', listen);
    child.stderr?.on('data', listen);
    child.once('error', (error) => finish(`${log}${error}`));
    child.once('close', () => finish(log));
  });
}

function stopper(child: ChildProcess, home: string): () => Promise<void> {
  const ended = new Promise<void>((resolve) => {
    child.once('close', () => resolve());
    child.once('error', () => resolve());
  });
  const clear = () => {
    child.kill('SIGKILL');
    rmSync(home, { recursive: true, force: true });
  };
  process.once('exit', clear);
  return async () => {
    const late = setTimeout(() => child.kill('SIGKILL'), STOP_MS);
    child.kill('SIGTERM');
    await ended;
    clearTimeout(late);
    process.removeListener('exit', clear);
    clear();
  };
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}
