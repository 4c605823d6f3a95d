import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { armTherapies } from '../../reports/trial-therapies.js';
import type { ApiContext } from '../context.js';
import type { GraphNode } from '../loading/graph-node.js';
import { Trial } from '../trial/trial.type.js';
import { Arm, ArmTherapy } from './arm.type.js';

@Resolver(() => Arm)
export class ArmResolver {
  @FieldResolver(() => Trial, { description: 'Its trial.' })
  async trial(@Root() arm: GraphNode, @Ctx() { reader }: ApiContext) {
    return (await reader.in(arm, 'HAS_ARM'))[0];
  }

  @FieldResolver(() => [ArmTherapy], { description: "What it gives, with the sources' words." })
  async therapies(@Root() arm: GraphNode, @Ctx() { reader }: ApiContext) {
    return armTherapies(await reader.related(arm, 'GIVES', 'OUT'));
  }
}
