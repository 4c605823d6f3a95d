import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { lexicographicSortSchema, printSchema } from 'graphql';
import { apiSchema } from './schema.js';

/** Where the emitted schema stands. */
export const SCHEMA_FILE = fileURLToPath(new URL('../../schema/schema.graphql', import.meta.url));

/** The API as SDL, sorted, as it is kept in schema/schema.graphql. */
export const schemaText = (): string => `${printSchema(lexicographicSortSchema(apiSchema()))}\n`;

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(SCHEMA_FILE, schemaText());
