import { CurrentCurated } from '../graph/curated/curated-graph.js';
import { graphVersion } from '../graph/dataset.js';
import { type Engine, unlimited } from '../graph/engine.js';
import { CurrentIndex } from '../graph/trial-index/current-index.js';
import type { Vocabulary } from '../vocabulary/vocabulary.js';
import { GraphReader } from './loading/graph-reader.js';
import { NameIndex } from './search/name-index.js';
import { Terms } from './terms/terms.js';
import { TrialLists } from './trial/trial-lists.js';

/** What lives as long as the server. */
export interface ApiSources {
  readonly engine: Engine;
  readonly vocabulary: Vocabulary;
  readonly names: NameIndex;
  readonly index: CurrentIndex;
  readonly curated: CurrentCurated;
}

/** The sources over an engine; what reads the whole graph may take its time. */
export function sourcesOf(engine: Engine, vocabulary: Vocabulary): ApiSources {
  const whole = unlimited(engine);
  return { engine, vocabulary, names: new NameIndex(whole), index: new CurrentIndex(whole), curated: new CurrentCurated(whole) };
}

/** What every resolver gets: made anew for each request, so that nothing read is older than the request. */
export interface ApiContext extends ApiSources {
  readonly reader: GraphReader;
  readonly terms: Terms;
  readonly trials: TrialLists;
  /** The version of the graph when the request first asked for it. */
  readonly version: () => Promise<string>;
}

/** The context of one request. */
export function contextOf(sources: ApiSources): ApiContext {
  let asked: Promise<string> | undefined;
  const version = () => {
    asked ??= graphVersion(sources.engine);
    return asked;
  };
  const reader = new GraphReader(sources.engine, async () => sources.curated.get(await version()));
  const terms = new Terms(sources.vocabulary, reader, sources.names);
  const index = { get: async () => sources.index.get(await version()), atHand: async () => sources.index.atHand(await version()) };
  return { ...sources, reader, terms, trials: new TrialLists(reader, terms, index), version };
}
