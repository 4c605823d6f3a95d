import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Fetching, fetchStudies } from '../../src/fetch/fetch-studies.js';
import { type GivenQuestion, readQuestion } from '../../src/fetch/question.js';
import { nct, type RegistryServer, registryServer, study } from './registry-server.js';

const numbers = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, at) => from + at);
const text = (response: ServerResponse, status: number, body: string, headers = {}) => {
  response.writeHead(status, headers).end(body);
  return true;
};

let server: RegistryServer;
let folder: string;
let waits: number[];
let notices: string[];
beforeEach(async () => {
  server = await registryServer(numbers(1, 25).map((number) => study(number)));
  folder = mkdtempSync(join(tmpdir(), 'fetch-'));
  waits = [];
  notices = [];
});
afterEach(async () => {
  await server.close();
  rmSync(folder, { recursive: true, force: true });
});

const stop = new AbortController().signal;
/** Time stands still but for what is slept, and nothing is slept. */
const fetching = (given: Partial<GivenQuestion> = { condition: 'sarcoma' }, more: Partial<Fetching> = {}): Fetching => {
  let now = Date.parse('2026-03-01T00:00:00Z');
  const sleep = async (milliseconds: number, signal: AbortSignal) => {
    signal.throwIfAborted();
    if (milliseconds > 0) waits.push(milliseconds);
    now += milliseconds;
  };
  return {
    question: readQuestion({ baseUrl: server.baseUrl, ids: [], ...given }),
    folder,
    pageSize: 10,
    delay: 0,
    limits: { milliseconds: 2_000, bytes: 1_000_000 },
    clock: { now: () => now, random: () => 0, sleep },
    stop,
    tell: (notice) => notices.push(notice),
    ...more,
  };
};
const files = () => readdirSync(folder).filter((name) => !name.startsWith('.'));
const kept = (number: number) => readFileSync(join(folder, `${nct(number)}.json`), 'utf8');

describe('a fetch', () => {
  it('keeps every study of every page, as it came but without the people', async () => {
    const report = await fetchStudies(fetching());
    expect(report).toMatchObject({ finished: true, fetched: 25, new: 25, total: 25, pages: 3, unknownIds: [] });
    expect(files()).toHaveLength(25);
    const { resultsSection, ...study7 } = JSON.parse(kept(7));
    expect(kept(7)).not.toMatch(/Nescio|555-0100|example\.org/);
    expect(study7.protocolSection.contactsLocationsModule).toEqual({ locations: [{ facility: 'Example Hospital', city: 'Town' }] });
    expect(study7.protocolSection.sponsorCollaboratorsModule.responsibleParty).toEqual({
      type: 'PRINCIPAL_INVESTIGATOR',
      investigatorAffiliation: 'Somewhere',
    });
    expect(resultsSection).toEqual({ moreInfoModule: { certainAgreement: { piSponsorEmployee: false } } });
    expect(server.asked.map(({ pageToken, countTotal }) => [pageToken, countTotal])).toEqual([
      [undefined, 'true'],
      ['10.0', undefined],
      ['20.1', undefined],
    ]);
  });

  it('asks at the pace it is given, and for what was updated since', async () => {
    await fetchStudies(fetching({ condition: 'soft tissue sarcoma', term: 'a & b', since: '2026-01-31' }, { delay: 1200 }));
    expect(waits).toEqual([1200, 1200]);
    expect(server.asked[0]).toEqual({
      'query.cond': 'soft tissue sarcoma',
      'query.term': 'a & b',
      'filter.advanced': 'AREA[LastUpdatePostDate]RANGE[2026-01-31,MAX]',
      pageSize: '10',
      format: 'json',
      countTotal: 'true',
    });
  });

  it('tells new, changed and unchanged; a later refresh of the registry alone changes nothing, nor does an older answer', async () => {
    await fetchStudies(fetching());
    const before = kept(2);
    server.studies = [
      study(1, { title: 'Another title', updated: '2026-02-20' }),
      study(2, { refreshed: '2026-02-28' }),
      study(3, { title: 'As it was once', updated: '2026-01-01' }),
      study(26),
    ];
    const report = await fetchStudies(fetching());
    expect(report).toMatchObject({ fetched: 4, new: 1, changed: 1, unchanged: 2 });
    expect(kept(1)).toContain('Another title');
    expect(kept(2)).toBe(before);
    expect(kept(3)).not.toContain('As it was once');
    expect(notices).toEqual([expect.stringMatching(/^Last fetched 2026-03-01; .*--since 2026-02-28/)]);
  });

  it('makes one file of a study that two pages show, and takes an empty page for no end', async () => {
    server.trouble = ({ at }, response) => {
      // Two studies come in front of the others between the first page and the second.
      if (at === 1) server.studies = [study(98), study(99), ...server.studies];
      return at === 2 && text(response, 200, JSON.stringify({ studies: [], nextPageToken: '20.2' }));
    };
    const report = await fetchStudies(fetching());
    expect(report).toMatchObject({ finished: true, fetched: 25, new: 25, pages: 4 });
    expect(files()).toHaveLength(25);
  });

  it('names the ids that did not come, but not an earlier number of one that did', async () => {
    server.studies.push(study(30, { aliases: [nct(29)] }));
    const report = await fetchStudies(fetching({ ids: ['nct00000003, NCT00000029 # a remark', 'NCT00000777'] }));
    expect(report).toMatchObject({ fetched: 2, unknownIds: ['NCT00000777'] });
  });

  it('asks for many ids in several requests', async () => {
    server.studies = numbers(1, 230).map((number) => study(number));
    const report = await fetchStudies(fetching({ ids: numbers(1, 231).map(nct) }, { pageSize: 1000 }));
    expect(report).toMatchObject({ finished: true, fetched: 230, unknownIds: [nct(231)], total: 231 });
    expect(server.asked.map((query) => query['filter.ids']?.split(',').length)).toEqual([100, 100, 31]);
  });

  it('does not keep what has no registry id, and says how many', async () => {
    server.studies.splice(3, 1, { protocolSection: { identificationModule: { nctId: '../../evil' } } });
    expect(await fetchStudies(fetching())).toMatchObject({ fetched: 24, withoutId: 1 });
    expect(files()).toHaveLength(24);
  });
});

describe('a registry in trouble', () => {
  it('is asked again as late as it wants: 429, 503, a cut body, an error page with status 200', async () => {
    const troubles: ((response: ServerResponse) => boolean)[] = [
      (response) => text(response, 429, '', { 'retry-after': '7' }),
      (response) => text(response, 503, '', { 'retry-after': 'Sun, 01 Mar 2026 00:01:07 GMT' }),
      (response) => {
        response.writeHead(200, { 'content-length': '5000' }).write('{"studies": [');
        setTimeout(() => response.destroy(), 20);
        return true;
      },
      (response) => text(response, 200, '<!DOCTYPE html><html><head><title>Down for maintenance</title></head></html>'),
    ];
    server.trouble = (_, response) => troubles.shift()?.(response) ?? false;
    expect(await fetchStudies(fetching())).toMatchObject({ finished: true, fetched: 25 });
    expect(waits).toEqual([7_000, 60_000, 8_000, 16_000]);
    expect(notices.join('\n')).toMatch(/429.*\n.*503.*\n.*cannot be reached.*\n.*Down for maintenance/);
  });

  it('is left after six tries, with how to go on; then only what is missing is asked for', async () => {
    server.trouble = ({ at }, response) => at > 0 && text(response, 500, '');
    await expect(fetchStudies(fetching())).rejects.toThrow(
      /500 Internal Server Error; it was asked 6 times\. 10 of 25 studies are kept; run/,
    );
    server.trouble = () => false;
    expect(await fetchStudies(fetching())).toMatchObject({ finished: true, fetched: 25, new: 25, pages: 3 });
    expect(server.asked.slice(7).map(({ pageToken }) => pageToken)).toEqual(['10.0', '20.7']);
    expect(notices.at(-1)).toBe('Going on after 10 of 25 studies.');
  });

  it('is not asked again when it refuses, and its own words are told', async () => {
    server.trouble = (_, response) => text(response, 400, 'Parameter `query.cond` has an error:\n unclosed bracket.\n');
    const refusal = 'The registry answers 400 Bad Request: Parameter `query.cond` has an error: unclosed bracket.';
    await expect(fetchStudies(fetching({ condition: '(a' }))).rejects.toThrow(refusal);
    expect(server.asked).toHaveLength(1);
  });

  it('that has forgotten the token is asked from the first page', async () => {
    server.trouble = ({ at }, response) => at === 1 && text(response, 404, 'gone');
    await expect(fetchStudies(fetching())).rejects.toThrow('404');
    server.tokensLiveSince = 3;
    expect(await fetchStudies(fetching())).toMatchObject({ finished: true, fetched: 25, new: 25 });
    expect(server.asked.slice(2).map(({ pageToken }) => pageToken)).toEqual(['10.0', undefined, '10.3', '20.4']);
  });

  it('that forgets every token, leads in a circle or never ends its answer is left', async () => {
    server.tokensLiveSince = Number.POSITIVE_INFINITY;
    await expect(fetchStudies(fetching())).rejects.toThrow('refused its own page token');
    server.trouble = (_, response) => text(response, 200, '{"studies":[],"nextPageToken":"round"}');
    await expect(fetchStudies(fetching({ term: 'circle' }))).rejects.toThrow('back to one that came before');
    server.trouble = (_, response) => {
      response.writeHead(200);
      const more = setInterval(() => response.write(' '.repeat(100_000)), 1);
      response.once('close', () => clearInterval(more));
      return true;
    };
    await expect(fetchStudies(fetching({ term: 'large' }))).rejects.toThrow('smaller --page-size');
    const slow = fetching({ term: 'slow' }, { limits: { milliseconds: 30, bytes: 1e12 } });
    await expect(fetchStudies(slow)).rejects.toThrow('no whole answer within 0.03 s; it was asked 6 times');
  });

  it('that is not there, or wants more patience than we have, is left', async () => {
    await expect(fetchStudies(fetching({ baseUrl: 'http://127.0.0.1:1/api', term: 'x' }))).rejects.toThrow(
      /cannot be reached: .+; it was asked 6/,
    );
    server.trouble = (_, response) => text(response, 429, '', { 'retry-after': '3600' });
    await expect(fetchStudies(fetching())).rejects.toThrow('asks to wait for 60 minutes');
  });
});

describe('a folder', () => {
  it('that holds another question, a broken state or a broken file is begun anew, its files staying', async () => {
    await fetchStudies(fetching({ ids: [nct(1)] }));
    await fetchStudies(fetching());
    writeFileSync(join(folder, '.fetch.json'), '{"question": {');
    writeFileSync(join(folder, `${nct(5)}.json`), '{"protocolSection": {');
    expect(await fetchStudies(fetching())).toMatchObject({ fetched: 25, new: 0, changed: 1, unchanged: 24 });
    expect(notices).toEqual([expect.stringContaining('another question'), expect.stringContaining('cannot be read')]);
  });

  it('is made with what is above it; a file is refused', async () => {
    expect(await fetchStudies(fetching(undefined, { folder: join(folder, 'a', 'b') }))).toMatchObject({ fetched: 25 });
    const file = join(folder, 'file');
    writeFileSync(file, '');
    await expect(fetchStudies(fetching(undefined, { folder: file }))).rejects.toThrow(`${file} is a file`);
  });
});
