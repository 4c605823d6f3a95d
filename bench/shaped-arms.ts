import { COUNTS, edge, nameOf, node, type Part, pickOften, type Shared } from './shaped-parts.js';
import type { Random } from './soak/random.js';

const THERAPIES = [
  { weight: 85, kind: 'drugs' },
  { weight: 7, kind: 'classes' },
  { weight: 8, kind: 'procedures' },
] as const;

/** What each arm gives. Half of what is given together is of a kind: its place among the drugs is near. A later arm often keeps the first therapy. */
export function armsOf({ drugs, classes, procedures }: Shared, random: Random): string[][] {
  const lists = { drugs, classes, procedures };
  const arms: string[][] = [];
  for (let count = random.weighted(COUNTS).count; arms.length < count; ) {
    const first = arms[0]?.[0];
    const arm = [first !== undefined && random.next() < 0.5 ? first : pickOften(lists[random.weighted(THERAPIES).kind], random)];
    for (let more = random.weighted(COUNTS).count - 1; more > 0; more -= 1) {
      const place = drugs.indexOf(arm[0] as string);
      const near = place >= 0 && random.next() < 0.5 ? drugs[Math.abs(place + random.between(-12, 12)) % drugs.length] : undefined;
      arm.push(near ?? pickOften(lists[random.weighted(THERAPIES).kind], random));
    }
    arms.push([...new Set(arm)]);
  }
  return arms;
}

/** The arms of a trial with what they give, what the trial tests for it, and who is given together. */
export function armParts(id: string, arms: readonly (readonly string[])[]): Part[] {
  const key = id.slice('trial:'.length);
  const document = `document:${key}`;
  const armId = (at: number) => `arm:${key}/${at + 1}`;
  const given = [...new Set(arms.flat())].sort();
  const armsWith = (...therapies: string[]) => arms.flatMap((arm, at) => (therapies.every((one) => arm.includes(one)) ? [armId(at)] : []));
  const role = (at: number) => (at === 0 ? 'EXPERIMENTAL' : 'COMPARATOR');
  const pairs = given.flatMap((one, at) => given.slice(at + 1).map((other) => [one, other] as const));
  return [
    ...arms.flatMap((arm, at) => [
      node(armId(at), {
        name: arm.map(nameOf).join(' + '),
        ordinal: at + 1,
        type: role(at),
        description: `Patients get ${arm.map(nameOf).join(' and ')}.`,
      }),
      edge('HAS_ARM', id, armId(at), { ordinal: at + 1 }),
      ...arm.map((therapy) => edge('GIVES', armId(at), therapy, { role: role(at), label: nameOf(therapy), document })),
    ]),
    ...given.map((therapy) =>
      edge('TESTS', id, therapy, { roles: ['EXPERIMENTAL'], labels: [nameOf(therapy)], arms: armsWith(therapy), document }),
    ),
    ...pairs.map(([one, other]) => {
      const shared = armsWith(one, other);
      const close = shared.length > 0 ? { scope: 'SAME_ARM', basis: 'ARM' } : { scope: 'SAME_TRIAL', basis: 'SEPARATE_ARMS' };
      return edge('COMBINED_WITH', one, other, {
        trial: id,
        arms: shared,
        ...close,
        quote: `${nameOf(one)} and ${nameOf(other)}`,
        document,
      });
    }),
  ];
}
