import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import type { ApiContext } from '../context.js';
import { Finding } from '../finding/finding.type.js';
import type { GraphNode } from '../loading/graph-node.js';
import { NodeKind } from '../node/node-kind.enum.js';
import { PageArguments } from '../paging/page.arguments.js';
import { pagedRelation } from '../paging/paged-relation.js';
import { TrialConnection } from '../trial/trial-connection.type.js';
import { PublicationTrialArguments } from '../trial/trial-list.arguments.js';
import { Citation, Mention, Publication, PublicationConnection } from './publication.type.js';
import { trialsOfPublication } from './trials-of-publication.js';

@Resolver(() => Publication)
export class PublicationResolver {
  @Query(() => Publication, { nullable: true, description: 'The publication that a term means.' })
  publication(@Arg('term', () => String, { description: 'Node id, PMID, DOI or title.' }) term: string, @Ctx() { terms }: ApiContext) {
    return terms.named(term, NodeKind.PUBLICATION);
  }

  @FieldResolver(() => Boolean, { description: 'A retraction notice is known.' })
  retracted(@Root() publication: GraphNode) {
    return publication.retracted === true;
  }

  @FieldResolver(() => [Citation], { description: 'What it cites, in the order of its list of references.' })
  async cites(@Root() publication: GraphNode, @Ctx() { reader }: ApiContext) {
    const cited = await reader.related(publication, 'CITES', 'OUT');
    const citations = cited.map(({ edge, node }) => ({ quotes: [], ...edge, publication: node }) as { number?: number });
    return citations.sort((a, b) => (a.number ?? Infinity) - (b.number ?? Infinity) || 0);
  }

  @FieldResolver(() => PublicationConnection, { description: 'The publications that cite it, newest first.' })
  citedBy(@Root() publication: GraphNode, @Args(() => PageArguments) list: PageArguments, @Ctx() { reader }: ApiContext) {
    return pagedRelation('Publication.citedBy', publication, { list, by: ['year', 'id'], directions: ['DESC'], reader });
  }

  @FieldResolver(() => TrialConnection, { description: 'The trials that cite it or that it reports on.' })
  trials(
    @Root() publication: GraphNode,
    @Args(() => PublicationTrialArguments) list: PublicationTrialArguments,
    @Ctx() context: ApiContext,
  ) {
    return trialsOfPublication(publication, list, context);
  }

  @FieldResolver(() => [Mention], { description: 'What it names of the vocabulary, with the sentence.' })
  async mentions(@Root() publication: GraphNode, @Ctx() { reader }: ApiContext) {
    const mentioned = await reader.related(publication, 'MENTIONS', 'OUT');
    return mentioned.map(({ edge, node }) => ({ label: node.name, quote: '', ...edge, entity: node }));
  }

  @FieldResolver(() => [Finding], { description: 'The numbers that it reports.' })
  findings(@Root() publication: GraphNode, @Ctx() { reader }: ApiContext) {
    return reader.out(publication, 'REPORTS');
  }
}
