import type { GivenArm } from './therapies.js';

export type Role = 'EXPERIMENTAL' | 'COMPARATOR' | 'BACKGROUND' | 'PLACEBO' | 'UNSPECIFIED';

/** The registry's arm types, folded, by what they make of the therapies of the arm. */
const ROLE_OF_ARM_TYPE: Readonly<Record<string, Role>> = {
  experimental: 'EXPERIMENTAL',
  'active comparator': 'COMPARATOR',
  'placebo comparator': 'COMPARATOR',
  'sham comparator': 'COMPARATOR',
};

/**
 * The role of one therapy in one arm: by the arm's type; PLACEBO where only a dummy is given; BACKGROUND where a trial with a
 * comparator gives it to every arm, since then it is not what is compared.
 */
export function roleOf(therapy: string, placebo: boolean, arm: GivenArm, arms: readonly GivenArm[]): Role {
  if (placebo) return 'PLACEBO';
  const compared = arms.length > 1 && arms.some((other) => roleOfArm(other) === 'COMPARATOR');
  const everywhere = arms.every(({ given }) => given.some((item) => item.entity.id === therapy && !item.placebo));
  return compared && everywhere ? 'BACKGROUND' : roleOfArm(arm);
}

const roleOfArm = ({ record }: GivenArm): Role => ROLE_OF_ARM_TYPE[(record.type ?? '').toLowerCase().replaceAll('_', ' ')] ?? 'UNSPECIFIED';
