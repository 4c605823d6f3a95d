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
  /** How many answers are kept; 0 keeps none. */
  readonly resultCache: number;
  /** Origins that pages may ask from; `*` is any. */
  readonly corsOrigins: readonly string[];
  /** Longest that one statement of a question may take, in seconds. */
  readonly statementSeconds: number;
  readonly logLevel: 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'trace' | 'silent';
}

/** A setting that cannot be used; `message` is one sentence that names the variable, its value and what it may be. */
export class WrongConfiguration extends Error {
  override readonly name = 'WrongConfiguration';
}

/** A statement may take an hour; more would be a mistake for milliseconds. */
const LONGEST_STATEMENT = 3600;

const SECONDS = `a number of seconds above 0 and up to ${LONGEST_STATEMENT}`;

/** As a browser sends it: scheme and host, a port if it is not the usual one, nothing after it. */
const isOrigin = (origin: string) =>
  origin === '*' || (/^https?:/.test(origin) && URL.canParse(origin) && new URL(origin).origin === origin);

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
  RESULT_CACHE: z.coerce
    .number({ error: 'a whole number of answers; 0 keeps none' })
    .int('a whole number of answers; 0 keeps none')
    .min(0, 'a whole number of answers; 0 keeps none')
    .default(1000),
  CORS_ORIGINS: z
    .string()
    .default('*')
    .transform((list) => list.split(',').map((origin) => origin.trim()))
    .refine((origins) => origins.every(isOrigin), '* or origins such as https://example.org, separated by commas'),
  STATEMENT_TIMEOUT: z.coerce.number({ error: SECONDS }).positive(SECONDS).max(LONGEST_STATEMENT, SECONDS).default(10),
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
    resultCache: data.RESULT_CACHE,
    corsOrigins: data.CORS_ORIGINS,
    statementSeconds: data.STATEMENT_TIMEOUT,
    logLevel: data.LOG_LEVEL,
  };
}
