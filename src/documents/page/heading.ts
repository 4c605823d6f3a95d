import { simplified } from '../../simplified.js';

/**
 * How the text under a heading is read: `value` one line; `text` all of it; `titled` all of it with the heading in front;
 * `list` one item a line; `words` comma-separated; `arms`, `armTable`, `outcomes`, `sites`, `references` what they say;
 * `section` opens a group of headings, `start` a new member of it; `inner` belongs to the text around it;
 * `member` the first field of a new member; `arm` the heading itself names an arm, below it what it gives, with the field `interventions` one on each line; `flag` "Yes" means the heading's own words;
 * `drop` known and of no use; `personal` never kept.
 */
export const SHAPES = [
  'value',
  'text',
  'titled',
  'list',
  'words',
  'arms',
  'armTable',
  'outcomes',
  'sites',
  'references',
  'section',
  'start',
  'member',
  'arm',
  'flag',
  'inner',
  'drop',
  'personal',
] as const;
export type Shape = (typeof SHAPES)[number];

/** One wording of one heading. `section` is the group in which it has this meaning, empty for anywhere. */
export interface Heading {
  readonly section: string;
  readonly heading: string;
  readonly field: string;
  readonly shape: Shape;
}

/** The key of a heading in `Layout.headings`: case, colons, question marks, "(s)", the space around a slash how "and" is written and traditional characters do not count. */
export function headingKey(section: string, text: string): string {
  const folded = simplified(text.normalize('NFKC'))
    .toLowerCase()
    .replace(/\(s\)/g, 's')
    .replace(/\s*&+\s*/g, ' and ')
    .replace(/\s*\/\s*/g, '/');
  return `${section}\t${folded
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/\s*[:?]+$/, '')}`;
}
