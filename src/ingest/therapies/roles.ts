import type { ArmRecord } from '../../documents/record.js';
import type { Cues } from '../cues.js';
import type { GivenArm, Role } from './given.js';

/** What parts a label into its words for the arm and for what it gives: "Arm 1 - Experimental - drug X", "Arm A (control)", "试验组：药物X". */
const PARTING = /\s[-–—]\s|[:：;；,，()（）[\]【】]/;
/** The number of an arm behind its name: "Experimental group 2", "试验组A". */
const NUMBER = /\s?[A-Za-z\d一二三四]$/;
/** No name of a kind of arm is longer. */
const LONGEST_NAME = 60;

/**
 * The role of one therapy in one arm: by the arm's type; PLACEBO where only a dummy is given; BACKGROUND where a trial with a
 * comparator gives it to every arm, since then it is not what is compared.
 */
export function roleOf(therapy: string, placebo: boolean, arm: GivenArm, arms: readonly GivenArm[]): Role {
  if (placebo) return 'PLACEBO';
  const compared = arms.length > 1 && arms.some((other) => other.role === 'COMPARATOR');
  const everywhere = arms.every(({ given }) => given.some((item) => item.entity.id === therapy && !item.placebo));
  return compared && everywhere ? 'BACKGROUND' : arm.role;
}

/** What the arm's type makes of what it gives; without a type, what its label calls it. The words are rows of `cues.tsv`. */
export function roleOfArm({ type, label }: Pick<ArmRecord, 'type' | 'label'>, cues: Cues): Role {
  const names = type === undefined ? (label ?? '').slice(0, 500).split(PARTING) : [type.replaceAll('_', ' ')];
  for (const printed of names) {
    const name = printed.trim();
    const role = roleNamed(name, cues) ?? roleNamed(name.replace(NUMBER, ''), cues);
    if (role) return role;
  }
  return 'UNSPECIFIED';
}

/** The role that a name stands for as a whole. */
function roleNamed(name: string, cues: Cues): Role | undefined {
  if (name === '' || name.length > LONGEST_NAME) return undefined;
  const whole = cues.find(name, 'EXPERIMENTAL_ARM', 'COMPARATOR_ARM').find(({ start, end }) => start === 0 && end === name.length);
  if (!whole) return undefined;
  return whole.kind === 'EXPERIMENTAL_ARM' ? 'EXPERIMENTAL' : 'COMPARATOR';
}
