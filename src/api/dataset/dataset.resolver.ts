import { Ctx, Query, Resolver } from 'type-graphql';
import type { ApiContext } from '../context.js';
import { Dataset } from './dataset.type.js';
import { datasetOf } from './dataset-of.js';

@Resolver()
export class DatasetResolver {
  @Query(() => Dataset, { description: 'What this graph holds.' })
  dataset(@Ctx() context: ApiContext) {
    return datasetOf(context);
  }
}
