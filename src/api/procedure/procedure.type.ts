import { Field, ObjectType } from 'type-graphql';
import { Node } from '../node/node.interface.js';
import { Therapy } from '../therapy/therapy.interface.js';

@ObjectType({
  implements: [Node, Therapy],
  description: 'A therapy that is no drug: radiation, surgery, transplant …',
  simpleResolvers: true,
})
export class Procedure extends Therapy {
  @Field(() => String, { description: 'radiation, surgery, transplant, ablation …' })
  kind!: string;
}
