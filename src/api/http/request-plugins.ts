import type { ApolloServerPlugin, BaseContext, GraphQLRequestContext } from '@apollo/server';
import { BUDGET, costOf } from '../limits/cost.js';

/** Errors that GraphQL over HTTP answers with 200 where the client reads plain application/json. */
const OF_THE_ASKER = ['GRAPHQL_PARSE_FAILED', 'GRAPHQL_VALIDATION_FAILED', 'BAD_USER_INPUT', 'OPERATION_RESOLUTION_FAILURE'];

/** Refuses what costs too much before anything is read, and tells what it cost. */
export const costPlugin: ApolloServerPlugin<BaseContext> = {
  async requestDidStart() {
    let spent = 0;
    return {
      async didResolveOperation({ schema, document, request }) {
        spent = costOf(schema, document, { operationName: request.operationName, variables: request.variables });
      },
      async willSendResponse({ response }) {
        if (response.body.kind !== 'single' || spent === 0) return;
        const { singleResult } = response.body;
        singleResult.extensions = { ...singleResult.extensions, cost: { spent, budget: BUDGET } };
      },
    };
  },
};

/** Answers 200 for the asker's own errors unless the client prefers application/graphql-response+json. */
export const statusPlugin: ApolloServerPlugin<BaseContext> = {
  async requestDidStart() {
    return {
      async willSendResponse(context) {
        if (readsPlainJson(context) && isOfTheAsker(context)) context.response.http.status = 200;
      },
    };
  },
};

const readsPlainJson = ({ request }: GraphQLRequestContext<BaseContext>) =>
  !(request.http?.headers.get('accept') ?? '').includes('application/graphql-response+json');

function isOfTheAsker({ response }: GraphQLRequestContext<BaseContext>): boolean {
  if (response.body?.kind !== 'single' || response.http.status !== 400) return false;
  const codes = (response.body.singleResult.errors ?? []).map((error) => String(error.extensions?.code));
  return codes.length > 0 && codes.every((code) => OF_THE_ASKER.includes(code));
}
