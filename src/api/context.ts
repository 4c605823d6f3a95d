import type { Engine } from '../graph/engine.js';
import type { CurrentIndex } from '../graph/trial-index/current-index.js';
import type { Vocabulary } from '../vocabulary/vocabulary.js';
import { GraphReader } from './loading/graph-reader.js';
import type { NameIndex } from './search/name-index.js';
import { Terms } from './terms/terms.js';
import { TrialLists } from './trial/trial-lists.js';

/** What lives as long as the server. */
export interface ApiSources {
  readonly engine: Engine;
  readonly vocabulary: Vocabulary;
  readonly names: NameIndex;
  readonly index: CurrentIndex;
}

/** What every resolver gets: made anew for each request, so that nothing read is older than the request. */
export interface ApiContext extends ApiSources {
  readonly reader: GraphReader;
  readonly terms: Terms;
  readonly trials: TrialLists;
}

/** The context of one request. */
export function contextOf(sources: ApiSources): ApiContext {
  const reader = new GraphReader(sources.engine);
  const terms = new Terms(sources.vocabulary, reader, sources.names);
  return { ...sources, reader, terms, trials: new TrialLists(reader, terms, sources.index) };
}
