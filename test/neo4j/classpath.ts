import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('.', import.meta.url));
const POM = join(folder, 'pom.xml');
const GOAL = 'org.apache.maven.plugins:maven-dependency-plugin:3.8.1:build-classpath';

/** The server's jars, or the reason why this machine has none. */
export type Classpath = { readonly jars: string } | { readonly missing: string };

/**
 * The class path of `pom.xml`: Maven fetches it once (128 MB), afterwards it is read from `.cache/` and needs no network.
 */
export function findClasspath(): Classpath {
  if (javaVersion() < 17) return { missing: 'Java 17 or newer is not installed' };
  const digest = createHash('sha256').update(readFileSync(POM)).digest('hex').slice(0, 12);
  const file = join(folder, '.cache', `classpath-${digest}.txt`);
  const read = () => (existsSync(file) ? readFileSync(file, 'utf8').trim() : '');
  if (isWhole(read())) return { jars: read() };
  if (spawnSync('mvn', ['-version'], { stdio: 'ignore' }).status !== 0) return { missing: 'Maven (mvn) is not installed' };
  console.log('Fetching Neo4j for the tests by Maven, once …');
  try {
    const options = ['-B', '-q', '-Dstyle.color=never', '-f', POM, GOAL, '-DincludeScope=runtime', `-Dmdep.outputFile=${file}`];
    execFileSync('mvn', options, { stdio: ['ignore', 'pipe', 'pipe'] });
  } catch (error) {
    return { missing: `Maven could not fetch it (${String(error).split('\n')[0]})` };
  }
  return { jars: read() };
}

const isWhole = (jars: string) => jars !== '' && jars.split(delimiter).every((jar) => existsSync(jar));

/** The major version of `java`, 0 where there is none. */
function javaVersion(): number {
  const { stderr } = spawnSync('java', ['-version'], { encoding: 'utf8' });
  return Number(/version "(\d+)/.exec(stderr ?? '')?.[1] ?? 0);
}
