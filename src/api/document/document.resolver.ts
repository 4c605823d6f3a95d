import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { ApiContext } from '../context.js';
import type { GraphNode } from '../loading/graph-node.js';
import { Publication } from '../publication/publication.type.js';
import { Trial } from '../trial/trial.type.js';
import { Document } from './document.type.js';

@Resolver(() => Document)
export class DocumentResolver {
  @FieldResolver(() => [Trial], { description: 'The trials that it describes.' })
  trials(@Root() document: GraphNode, @Ctx() { reader }: ApiContext) {
    return reader.out(document, 'DESCRIBES', 'Trial');
  }

  @FieldResolver(() => [Publication], { description: 'The publications that it is or describes.' })
  publications(@Root() document: GraphNode, @Ctx() { reader }: ApiContext) {
    return reader.out(document, 'DESCRIBES', 'Publication');
  }
}
