import { z } from 'zod';

/** What the environment decides; read here alone. */
export interface Config {
  readonly port: number;
  readonly host: string;
  /** Folder of the embedded graph; used when `neo4j` is not set. */
  readonly graphPath: string;
  readonly neo4jUri?: string;
  readonly neo4jUser?: string;
  readonly neo4jPassword?: string;
  readonly neo4jDatabase?: string;
  /** Origins that pages may ask from; `*` is any. */
  readonly corsOrigins: readonly string[];
  readonly logLevel: 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'trace' | 'silent';
}

/** A setting that cannot be used; `message` is one sentence that names the variable, its value and what it may be. */
export class WrongConfiguration extends Error {
  override readonly name = 'WrongConfiguration';
}

const SCHEMA = z.object({
  PORT: z.coerce
    .number({ error: 'a whole number from 0 to 65535' })
    .int('a whole number from 0 to 65535')
    .min(0, 'a whole number from 0 to 65535')
    .max(65535, 'a whole number from 0 to 65535')
    .default(4000),
  HOST: z.string().min(1, 'an address such as 127.0.0.1').default('127.0.0.1'),
  GRAPH_PATH: z.string().min(1, 'a folder').default('data/graph'),
  NEO4J_URI: z
    .string()
    .regex(/^(bolt|neo4j)(\+s|\+ssc)?:\/\/\S+$/, 'an address such as bolt://localhost:7687')
    .optional(),
  NEO4J_USER: z.string().optional(),
  NEO4J_PASSWORD: z.string().optional(),
  NEO4J_DATABASE: z.string().optional(),
  CORS_ORIGINS: z.string().default('*'),
  LOG_LEVEL: z
    .enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'], { error: 'fatal, error, warn, info, debug, trace or silent' })
    .default('info'),
});

/**
 * Reads the settings.
 * @throws WrongConfiguration naming the first wrong one.
 */
export function readConfig(environment: Readonly<Record<string, string | undefined>> = process.env): Config {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== undefined && value !== ''));
  const parsed = SCHEMA.safeParse(given);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    const name = String(issue?.path[0]);
    throw new WrongConfiguration(`${name} is "${given[name]}", but must be ${issue?.message}.`);
  }
  const { data } = parsed;
  return {
    port: data.PORT,
    host: data.HOST,
    graphPath: data.GRAPH_PATH,
    ...(data.NEO4J_URI ? { neo4jUri: data.NEO4J_URI } : {}),
    ...(data.NEO4J_USER ? { neo4jUser: data.NEO4J_USER } : {}),
    ...(data.NEO4J_PASSWORD ? { neo4jPassword: data.NEO4J_PASSWORD } : {}),
    ...(data.NEO4J_DATABASE ? { neo4jDatabase: data.NEO4J_DATABASE } : {}),
    corsOrigins: data.CORS_ORIGINS.split(',')
      .map((origin) => origin.trim())
      .filter(Boolean),
    logLevel: data.LOG_LEVEL,
  };
}
