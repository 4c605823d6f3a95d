import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

type Fields = Record<string, unknown>;

/** Answers a request in its own way and says so, or leaves it to the registry. */
export type Trouble = (request: { readonly at: number; readonly query: URLSearchParams }, response: ServerResponse) => boolean;

export interface RegistryServer {
  readonly baseUrl: string;
  /** The parameters of each request, in their order. */
  readonly asked: Readonly<Record<string, string>>[];
  /** May be changed between requests. */
  studies: Fields[];
  trouble: Trouble;
  /** Tokens given before this many requests are refused. */
  tokensLiveSince: number;
  readonly close: () => Promise<void>;
}

/** An invented study in the shape of API v2, with people in every place that the registry has for them. */
export function study(number: number, more: { title?: string; updated?: string; refreshed?: string; aliases?: string[] } = {}): Fields {
  const person = { name: 'Nomen Nescio', phone: '555-0100', email: 'nn@example.org' };
  return {
    protocolSection: {
      identificationModule: {
        nctId: nct(number),
        ...(more.aliases ? { nctIdAliases: more.aliases } : {}),
        briefTitle: more.title ?? `Trial ${number}`,
      },
      statusModule: { overallStatus: 'RECRUITING', lastUpdatePostDateStruct: { date: more.updated ?? '2026-02-01', type: 'ACTUAL' } },
      sponsorCollaboratorsModule: {
        responsibleParty: { type: 'PRINCIPAL_INVESTIGATOR', investigatorFullName: person.name, investigatorAffiliation: 'Somewhere' },
      },
      contactsLocationsModule: {
        centralContacts: [person],
        overallOfficials: [{ name: person.name, affiliation: 'Somewhere' }],
        locations: [{ facility: 'Example Hospital', city: 'Town', contacts: [person] }],
      },
    },
    resultsSection: {
      moreInfoModule: { certainAgreement: { piSponsorEmployee: false }, pointOfContact: { title: person.name, ...person } },
    },
    derivedSection: { miscInfoModule: { versionHolder: more.refreshed ?? '2026-02-02' } },
    hasResults: true,
  };
}

export const nct = (number: number): string => `NCT${String(number).padStart(8, '0')}`;

/**
 * A server that answers `/studies` as API v2 is documented to: pages by token, the total with the first page only, a token after every full
 * page even when nothing follows, errors as plain text. `filter.ids` and the day of `filter.advanced` are honoured.
 */
export async function registryServer(studies: Fields[]): Promise<RegistryServer> {
  const http = createServer((request, response) => answer(server, request, response));
  await new Promise<void>((done) => http.listen(0, '127.0.0.1', done));
  const close = () =>
    new Promise<void>((done) => {
      http.close(() => done());
      http.closeAllConnections();
    });
  const baseUrl = `http://127.0.0.1:${(http.address() as AddressInfo).port}/api/v2`;
  const server: RegistryServer = { baseUrl, asked: [], studies, trouble: () => false, tokensLiveSince: 0, close };
  return server;
}

function answer(server: RegistryServer, request: IncomingMessage, response: ServerResponse): void {
  const url = new URL(request.url ?? '/', server.baseUrl);
  const query = url.searchParams;
  const at = server.asked.push(Object.fromEntries(query)) - 1;
  if (server.trouble({ at, query }, response)) return;
  if (url.pathname !== '/api/v2/studies') refuse(response, 404, 'Not found');
  else answerPage(server, query, response, at);
}

function answerPage(server: RegistryServer, query: URLSearchParams, response: ServerResponse, at: number): void {
  const [start, given] = (query.get('pageToken') ?? '0.0').split('.').map(Number) as [number, number];
  if (query.has('pageToken') && given < server.tokensLiveSince) {
    refuse(response, 400, 'Invalid page token\n');
    return;
  }
  const found = server.studies.filter((one) => fits(one, query));
  const size = Number(query.get('pageSize') || 10);
  const page = found.slice(start, start + size);
  const body = {
    ...(query.get('countTotal') === 'true' && start === 0 ? { totalCount: found.length } : {}),
    studies: page,
    ...(page.length === size ? { nextPageToken: `${start + size}.${at}` } : {}),
  };
  response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}

function refuse(response: ServerResponse, status: number, message: string): void {
  response.writeHead(status, { 'content-type': 'text/plain' }).end(message);
}

function fits(one: Fields, query: URLSearchParams): boolean {
  const text = JSON.stringify(one);
  const id = /"nctId":"(\w+)"/.exec(text)?.[1] ?? '';
  const ids = query.get('filter.ids')?.split(',');
  const since = /RANGE\[([\d-]+),MAX\]/.exec(query.get('filter.advanced') ?? '')?.[1] ?? '';
  const updated = /"lastUpdatePostDateStruct":\{"date":"([\d-]+)/.exec(text)?.[1] ?? '';
  return (!ids || ids.some((asked) => asked === id || text.includes(`"nctIdAliases":["${asked}"`))) && updated >= since;
}
