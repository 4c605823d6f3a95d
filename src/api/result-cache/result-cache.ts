import { createHash } from 'node:crypto';
import type { ApolloServerPlugin, GraphQLRequestContext } from '@apollo/server';
import { type DocumentNode, stripIgnoredCharacters } from 'graphql';
import { versionNow } from '../../graph/dataset.js';
import type { Engine } from '../../graph/engine.js';
import type { ApiContext } from '../context.js';
import { KeptTexts } from './kept-texts.js';

/** An answer of more characters is not kept. */
const LONGEST = 1_000_000;
/** All answers that are kept have no more characters than this. */
const TOGETHER = 64_000_000;

/** An answer that is text already stands where its data would. */
class ReadyAnswer {
  constructor(readonly text: string) {}
}

/** The question that an answer belongs to, and the graph it was asked of. */
interface Asked {
  readonly question: string;
  readonly version: string;
  readonly engine: Engine;
}

interface Answer {
  readonly data?: unknown;
  readonly errors?: readonly unknown[];
}

/**
 * Whole answers by question and version of the graph, as the text that is sent. The version is known at every question (`graphVersion`),
 * so that no answer of an older graph is given, whoever changed it. What a limit refuses never comes here; answers with errors are not kept.
 */
export class ResultCache {
  readonly #answers: KeptTexts;
  /** By the data of the answer, which is the same object from the end of execution to the text. */
  readonly #asked = new WeakMap<object, Asked>();
  readonly #questions = new WeakMap<DocumentNode, string>();

  /** `entries`: how many answers are kept. */
  constructor(entries: number) {
    this.#answers = new KeptTexts({ entries, longest: LONGEST, together: TOGETHER });
  }

  /** Answers from what is kept, in place of execution, and notes what may be kept. */
  readonly plugin: ApolloServerPlugin<ApiContext> = {
    requestDidStart: async () => {
      let asked: Asked | undefined;
      return {
        responseForOperation: async (request) => {
          const { engine } = request.contextValue;
          // An engine that does not answer is told of by the resolvers.
          const version = await request.contextValue.version().catch(() => undefined);
          if (version === undefined) return null;
          asked = { question: this.#questionOf(request), version, engine };
          const text = this.#answers.get(keyOf(asked));
          const http = request.response.http;
          return text === undefined ? null : { http, body: { kind: 'single', singleResult: { data: new ReadyAnswer(text) as never } } };
        },
        willSendResponse: async ({ response: { body } }) => {
          const data = body.kind === 'single' ? body.singleResult.data : undefined;
          if (asked !== undefined && data) this.#asked.set(data, asked);
        },
      };
    },
  };

  /** The text of an answer: Apollo's `stringifyResult`. */
  readonly text = (answer: Answer): string => {
    const { data, errors } = answer;
    if (data instanceof ReadyAnswer) return data.text;
    const text = `${JSON.stringify(answer)}\n`;
    const asked = data ? this.#asked.get(data) : undefined;
    if (asked !== undefined && errors === undefined) void this.#keep(asked, text);
    return text;
  };

  /** An answer that was made while the graph changed may be of both versions. The client need not wait for that question. */
  async #keep(asked: Asked, text: string): Promise<void> {
    const version = await versionNow(asked.engine).catch(() => undefined);
    if (version === asked.version) this.#answers.set(keyOf(asked), text);
  }

  /** The same for texts that differ in spaces, commas and comments only. */
  #questionOf({ document, source, request }: Pick<GraphQLRequestContext<ApiContext>, 'document' | 'source' | 'request'>): string {
    const text = this.#questions.get(document as DocumentNode) ?? stripIgnoredCharacters(source ?? '');
    this.#questions.set(document as DocumentNode, text);
    return `${text} ${request.operationName ?? ''} ${JSON.stringify(request.variables ?? {})}`;
  }
}

const keyOf = ({ question, version }: Asked): string => createHash('sha256').update(`${version} ${question}`).digest('base64');
