import { type Example, examplesFrom } from '../example.js';

const files: Record<string, string> = import.meta.glob(['../examples/*.graphql', '../examples/*.variables.json'], {
  query: '?raw',
  import: 'default',
  eager: true,
});

/** All examples, the flagship first. */
export const examples: Example[] = examplesFrom(
  Object.fromEntries(Object.entries(files).map(([path, text]) => [path.slice(path.lastIndexOf('/') + 1), text])),
);
