import { present } from '../present.js';
import type { ArmRecord } from '../record.js';
import { typedLabel, unglueInterventions } from './glued.js';
import { type Glued, gluedLabels } from './glued-labels.js';
import type { WordLists } from './layout.js';

/** Arms read from a page, and what could not be told apart. */
export interface ArmLines {
  readonly arms: readonly ArmRecord[];
  readonly warnings: readonly string[];
}

/** A boundary between two cells early in a line: it is a row of its own, not more of the description above. */
const GLUED_CELLS = /^.{1,100}?[\p{Ll})\d](?=\p{Lu}\p{Ll})/u;

interface Row {
  readonly label: string;
  readonly type?: string;
  readonly interventions: readonly string[];
  readonly description: string[];
}

/**
 * Reads rows of group, intervention and description whose cells are printed into one another: a row is split around the label of an
 * intervention that the page lists, where nothing separates it from its neighbours. Rows of one group are one arm.
 */
export function armTable(lines: readonly string[], labels: readonly string[], words: WordLists): ArmLines {
  const rows: Row[] = [];
  const warnings: string[] = [];
  const unsplit: ArmRecord[] = [];
  const find = gluedLabels(labels);
  const known = new Set(labels);
  for (const line of lines.filter((text) => text !== '' && !isTableHead(text))) {
    const row = cellsOf(line, known, words) ?? gluedRow(line, find(line), warnings);
    const last = rows.at(-1);
    if (row) rows.push(row);
    else if (last && !GLUED_CELLS.test(line)) last.description.push(line);
    else {
      unsplit.push({ description: line, interventions: [] });
      warnings.push(`a row of the arms could not be split into its cells: "${line.slice(0, 60)}"`);
    }
  }
  return { arms: [...unsplit, ...armsOf(rows)], warnings };
}

function cellsOf(line: string, known: ReadonlySet<string>, words: WordLists): Row | undefined {
  const cells = line.split(/\t| \| /).map((cell) => cell.trim());
  if (cells.length < 2) return undefined;
  const isTyped = cells.length > 1 && words.get('arm-type')?.has((cells[1] ?? '').toLowerCase());
  if (isTyped) return { label: cells[0] ?? '', type: cells[1] ?? '', interventions: [], description: cells.slice(2) };
  const [first = '', second = '', third = ''] = cells;
  const [, type = '', name = ''] = /^([A-Za-z ]+?)\s*[:：]\s*(.+)$/.exec(first) ?? [];
  const group = words.get('arm-type')?.has(type.toLowerCase()) ? { type, label: name } : { label: first };
  const intervention = typedLabel(second, words);
  // An empty cell leaves no trace in saved text: then the second cell is the description.
  const isDescription = cells.length === 2 && intervention.type === undefined && !known.has(second) && known.size > 0;
  if (isDescription) return { ...group, interventions: [], description: [second] };
  const given =
    intervention.type === undefined ? [second] : unglueInterventions(second, words).items.map((item) => typedLabel(item, words).label);
  return { ...group, interventions: given, description: [third] };
}

/** The first place, after a label of at least one letter, where a known intervention is glued in on both sides. */
function gluedRow(line: string, places: readonly Glued[], warnings: string[]): Row | undefined {
  const [first] = places;
  if (!first) return undefined;
  if (places.length > 1)
    warnings.push(`a row of the arms can be split in ${places.length} places; the first was taken: "${line.slice(0, 60)}"`);
  const { label, at } = first;
  return { label: line.slice(0, at).trim(), interventions: [label], description: [line.slice(at + label.length).trim()] };
}

function armsOf(rows: readonly Row[]): ArmRecord[] {
  const byLabel = new Map<string, Row[]>();
  for (const row of rows) {
    const own = byLabel.get(row.label);
    if (own) own.push(row);
    else byLabel.set(row.label, [row]);
  }
  return [...byLabel].map(([label, own]) => {
    const descriptions = new Set(own.map((row) => row.description.filter((text) => text !== '').join('\n')).filter((text) => text !== ''));
    return {
      ...present({ label, type: own[0]?.type, description: [...descriptions].join('\n') }),
      interventions: [...new Set(own.flatMap((row) => row.interventions).filter((text) => text !== '' && text !== '-'))],
    };
  });
}

/** Whether a line is the head of a table of arms. */
export function isTableHead(line: string): boolean {
  return /^(?:participant )?(?:group|arm)s?(?:\s*\/\s*arms?)?\s*(?:assigned )?interventions?(?:\s*\/\s*treatments?)?\s*(?:description)?$/i.test(
    line.length > 100 ? '' : line.replace(/\t/g, ''),
  );
}
