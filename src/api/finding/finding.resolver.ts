import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Condition } from '../condition/condition.type.js';
import type { ApiContext } from '../context.js';
import { Document } from '../document/document.type.js';
import { Endpoint } from '../endpoint/endpoint.type.js';
import type { GraphNode } from '../loading/graph-node.js';
import { Publication } from '../publication/publication.type.js';
import { Therapy } from '../therapy/therapy.interface.js';
import { Trial } from '../trial/trial.type.js';
import { Finding } from './finding.type.js';

@Resolver(() => Finding)
export class FindingResolver {
  @FieldResolver(() => Endpoint, { nullable: true, description: 'What was measured; null where no endpoint is known for it.' })
  async endpoint(@Root() finding: GraphNode, @Ctx() { reader }: ApiContext) {
    return (await reader.out(finding, 'MEASURED_BY'))[0];
  }

  @FieldResolver(() => [Therapy], { description: 'The therapies that it is about, given together.' })
  therapies(@Root() finding: GraphNode, @Ctx() { reader }: ApiContext) {
    return reader.out(finding, 'OF');
  }

  @FieldResolver(() => [Condition], { description: 'The conditions that it is about.' })
  conditions(@Root() finding: GraphNode, @Ctx() { reader }: ApiContext) {
    return reader.out(finding, 'IN');
  }

  @FieldResolver(() => Trial, { nullable: true, description: 'The trial whose record reports it.' })
  async trial(@Root() finding: GraphNode, @Ctx() { reader }: ApiContext) {
    return (await reader.in(finding, 'REPORTS', 'Trial'))[0];
  }

  @FieldResolver(() => Publication, { nullable: true, description: 'The publication that reports it.' })
  async publication(@Root() finding: GraphNode, @Ctx() { reader }: ApiContext) {
    return (await reader.in(finding, 'REPORTS', 'Publication'))[0];
  }

  @FieldResolver(() => Document, { description: 'The document that reports it.' })
  document(@Root() finding: GraphNode, @Ctx() { reader }: ApiContext) {
    return reader.node(String(finding.document));
  }
}
