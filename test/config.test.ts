import { describe, expect, it } from 'vitest';
import { readConfig } from '../src/config.js';

describe('settings', () => {
  it('are these when nothing is set, or set to nothing', () => {
    expect(readConfig({ CORS_ORIGINS: '' })).toMatchObject({ port: 4000, corsOrigins: ['*'], statementSeconds: 10 });
  });

  it('are read', () => {
    const origins = 'https://a.example, http://localhost:3000';
    expect(readConfig({ CORS_ORIGINS: origins, STATEMENT_TIMEOUT: '2.5' })).toMatchObject({
      corsOrigins: ['https://a.example', 'http://localhost:3000'],
      statementSeconds: 2.5,
    });
  });

  it.each([
    ...['0', '-1', 'ten', '10s', 'Infinity', '10000'].map((value) => ['STATEMENT_TIMEOUT', value]),
    ...[
      'example.org',
      'https://a.example/',
      'https://a.example,,*',
      'https://A.example',
      'null',
      'ftp://a.example',
      'https://a.example:443',
    ].map((value) => ['CORS_ORIGINS', value]),
    ['PORT', '65536'],
  ])('refuses %s="%s" in one sentence', (name, value) => {
    expect(() => readConfig({ [name as string]: value })).toThrow(new RegExp(`^${name} is ".*", but must be [^.].*\\.$`));
  });
});
