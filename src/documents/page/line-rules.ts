import { readTsv, type Tsv } from '../../tsv.js';

/** What single lines say about a page: signs by which a layout is recognised, and furniture that is not content. */
export interface LineRules {
  readonly signs: readonly string[];
  readonly signStarts: readonly string[];
  /** Lines that show that the layout is another one. */
  readonly excludes: readonly string[];
  /** The same as patterns. */
  readonly excludePatterns: readonly RegExp[];
  /** Headings over a list of references. */
  readonly referenceHeadings: ReadonlySet<string>;
  /** Marks in front of a list item or a small heading. */
  readonly bullets: readonly string[];
  /** What stands on the links to a cited work ("PubMed"), in lower-case letters, the longest first. */
  readonly linkLabels: readonly string[];
  isFurniture(line: string): boolean;
}

const KINDS = [
  'sign',
  'sign-start',
  'exclude',
  'exclude-pattern',
  'furniture',
  'furniture-start',
  'furniture-pattern',
  'reference-heading',
  'bullet',
  'link-label',
];

/** The table of the rules of all layouts. */
export const readLines = (path: string): Tsv => readTsv(path, ['layout', 'kind', 'text']);

/**
 * The rules of the layouts named.
 * @throws Error with file and line for an unknown kind or a pattern that is no regular expression.
 */
export function lineRulesOf({ path, rows }: Tsv, layouts: readonly string[]): LineRules {
  const texts = new Map<string, string[]>(KINDS.map((kind) => [kind, []]));
  const patterns: RegExp[] = [];
  const excludePatterns: RegExp[] = [];
  for (const { cells, line } of rows) {
    const { layout = '', kind = '', text = '' } = cells;
    if (!KINDS.includes(kind)) throw new Error(`${path}:${line}: "${kind}" is no kind; use one of ${KINDS.join(', ')}`);
    if (!layouts.includes(layout)) continue;
    texts.get(kind)?.push(text);
    if (kind === 'exclude-pattern') excludePatterns.push(patternOf(text, `${path}:${line}`));
    if (kind === 'furniture-pattern') patterns.push(patternOf(text, `${path}:${line}`));
  }
  const of = (kind: string): readonly string[] => texts.get(kind) ?? [];
  const furniture = new Set(of('furniture'));
  return {
    signs: of('sign'),
    signStarts: of('sign-start'),
    excludes: of('exclude'),
    excludePatterns,
    referenceHeadings: new Set(of('reference-heading').map((heading) => heading.toLowerCase())),
    bullets: of('bullet'),
    linkLabels: of('link-label')
      .map((label) => label.toLowerCase())
      .sort((a, b) => b.length - a.length),
    isFurniture: (line) =>
      furniture.has(line) ||
      of('furniture-start').some((start) => line.startsWith(start)) ||
      patterns.some((pattern) => pattern.test(line)),
  };
}

function patternOf(text: string, place: string): RegExp {
  try {
    return new RegExp(text, 'iu');
  } catch (cause) {
    throw new Error(`${place}: "${text}" is no regular expression`, { cause });
  }
}
