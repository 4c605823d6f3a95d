import type { ApolloServerPlugin, BaseContext, GraphQLRequestContext } from '@apollo/server';
import type { DocumentNode } from 'graphql';
import { BUDGET, costOf } from '../limits/cost.js';
import { depthOfValue } from '../limits/input-depth.js';
import { inputTooDeep } from '../limits/shape-limits.js';

/** What the last question of each document cost: a question that is asked again need not be reckoned again. */
const reckoned = new WeakMap<DocumentNode, { readonly asked: string; readonly spent: number }>();

function reckonedOnce(document: DocumentNode, asked: string, reckon: () => number): number {
  const known = reckoned.get(document);
  if (known?.asked === asked) return known.spent;
  const spent = reckon();
  reckoned.set(document, { asked, spent });
  return spent;
}

/** Refuses what costs too much before anything is read, and tells what it cost. */
export const costPlugin: ApolloServerPlugin<BaseContext> = {
  async requestDidStart() {
    let spent = 0;
    return {
      async didResolveOperation({ schema, document: query, operation, request: { variables } }) {
        if (!operation) return;
        const tooDeep = inputTooDeep('A variable', depthOfValue(variables) - 1);
        if (tooDeep) throw tooDeep;
        const name = operation.name?.value;
        spent = reckonedOnce(query, JSON.stringify([name, variables]), () => costOf({ schema, query, operationName: name, variables }));
      },
      async willSendResponse({ response }) {
        if (response.body.kind !== 'single' || spent === 0) return;
        const { singleResult } = response.body;
        singleResult.extensions = { ...singleResult.extensions, cost: { spent, limit: BUDGET } };
      },
    };
  },
};

/** Errors that GraphQL over HTTP answers with 200 where the client reads plain application/json. */
const OF_THE_ASKER = ['GRAPHQL_PARSE_FAILED', 'GRAPHQL_VALIDATION_FAILED', 'BAD_USER_INPUT', 'OPERATION_RESOLUTION_FAILURE'];

/** The status of an answer that was begun and has no data at all, by the code of its errors: any other is our own. */
const WITHOUT_DATA: Readonly<Record<string, number>> = { BAD_USER_INPUT: 400, STATEMENT_TIMEOUT: 503, SERVICE_UNAVAILABLE: 503 };

/**
 * The status that GraphQL over HTTP wants: 200 with any data; without, it says whose fault that is. What the asker wrote wrong and
 * was never begun is 200 for a client that reads plain JSON, 400 for one that prefers application/graphql-response+json.
 */
export const statusPlugin: ApolloServerPlugin<BaseContext> = {
  async requestDidStart() {
    return {
      async willSendResponse(context) {
        const { response } = context;
        if (response.body?.kind !== 'single' || !response.body.singleResult.errors) return;
        const { data, errors } = response.body.singleResult;
        const codes = errors.map(({ extensions }) => String(extensions?.code));
        if (data === null) response.http.status = Math.max(...codes.map((code) => WITHOUT_DATA[code] ?? 500));
        else if (response.http.status === 400 && readsPlainJson(context) && codes.every((code) => OF_THE_ASKER.includes(code)))
          response.http.status = 200;
      },
    };
  },
};

const readsPlainJson = ({ request }: GraphQLRequestContext<BaseContext>) =>
  !(request.http?.headers.get('accept') ?? '').includes('application/graphql-response+json');

/** The graph may change at any moment: what a browser or a proxy keeps would be of an older one. */
export const noStorePlugin: ApolloServerPlugin<BaseContext> = {
  async requestDidStart() {
    return {
      async willSendResponse({ response }) {
        response.http.headers.set('cache-control', 'no-store');
      },
    };
  },
};
