import { defineConfig } from 'vitest/config';

export default defineConfig({
  // type-graphql and Apollo load graphql as CommonJS; without the alias a test would hold two copies of it.
  resolve: { alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }] },
  test: {
    include: ['test/**/*.test.ts'],
    setupFiles: ['./test/random-cases.ts'],
    globalSetup: ['./test/neo4j/setup.ts'],
    maxWorkers: 2,
    testTimeout: 60_000,
    hookTimeout: 180_000,
    reporters: ['default', './test/summary-reporter.ts'],
  },
});
