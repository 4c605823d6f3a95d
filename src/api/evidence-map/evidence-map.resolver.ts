import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { exportedMap } from '../../reports/map-formats/exported-map.js';
import type { ApiContext } from '../context.js';
import { PageArguments } from '../paging/page.arguments.js';
import { TrialConnection } from '../trial/trial-connection.type.js';
import { EvidenceMapArguments } from './evidence-map.arguments.js';
import { EvidenceMap, MapCell } from './evidence-map.type.js';
import { evidenceMapOf } from './evidence-map-of.js';
import { MapFormat } from './map-values.enum.js';

@Resolver(() => EvidenceMap)
export class EvidenceMapResolver {
  @Query(() => EvidenceMap, { description: 'Trials by two things at once, with the gaps: which therapies were tried in which conditions.' })
  evidenceMap(@Args(() => EvidenceMapArguments) asked: EvidenceMapArguments, @Ctx() context: ApiContext) {
    return evidenceMapOf(asked, context);
  }

  @FieldResolver(() => String, { description: 'The rows, columns and cells that are shown, as one text.' })
  export(@Root() map: EvidenceMap, @Arg('format', () => MapFormat, { description: 'In which format.' }) format: MapFormat) {
    return exportedMap(map, format);
  }
}

@Resolver(() => MapCell)
export class MapCellResolver {
  @FieldResolver(() => TrialConnection, { description: 'These trials, by id.' })
  trials(@Root() { found }: MapCell, @Args(() => PageArguments) page: PageArguments, @Ctx() { trials }: ApiContext) {
    return trials.pageById(found().name, found().trials, page);
  }
}
