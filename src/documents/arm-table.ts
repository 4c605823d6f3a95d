import { typedLabel } from './glued.js';
import type { WordLists } from './layout.js';
import { present } from './present.js';
import type { ArmRecord } from './record.js';

/** Arms read from a page, and what could not be told apart. */
export interface ArmLines {
  readonly arms: readonly ArmRecord[];
  readonly warnings: readonly string[];
}

interface Row {
  readonly label: string;
  readonly intervention: string;
  description: string;
}

/**
 * Reads rows of group, intervention and description whose cells are printed into one another: a row is split around the label of an
 * intervention that the page lists, where nothing separates it from its neighbours. Rows of one group are one arm.
 */
export function armTable(lines: readonly string[], labels: readonly string[], words: WordLists): ArmLines {
  const rows: Row[] = [];
  const warnings: string[] = [];
  const unsplit: ArmRecord[] = [];
  const byLength = [...labels].sort((a, b) => b.length - a.length);
  for (const line of lines.filter((text) => text !== '' && !isTableHead(text))) {
    const row = cellsOf(line, words) ?? gluedRow(line, byLength, warnings);
    const last = rows.at(-1);
    if (row) rows.push(row);
    else if (last) last.description += `\n${line}`;
    else {
      unsplit.push({ description: line, interventions: [] });
      warnings.push(`a row of the arms could not be split into its cells: "${line.slice(0, 60)}"`);
    }
  }
  return { arms: [...unsplit, ...armsOf(rows)], warnings };
}

/** Reads arms printed as a list: "Experimental: label", then its description and its interventions ("Drug: X"), a line each. */
export function armList(lines: readonly string[], labels: readonly string[], words: WordLists): ArmLines {
  const arms: { label?: string; type?: string; description: string[]; interventions: string[] }[] = [];
  for (const line of lines.filter((text) => text !== '' && !isTableHead(text))) {
    const [, type = '', label = ''] = /^([A-Za-z ]+?)\s*[:：]\s*(.+)$/.exec(line) ?? [];
    const typed = typedLabel(line, words);
    const last = arms.at(-1);
    if (words.get('arm-type')?.has(type.toLowerCase()) && !labels.includes(typed.label))
      arms.push({ type, label, description: [], interventions: [] });
    else if (last && (typed.type !== undefined || labels.includes(line))) last.interventions.push(typed.label);
    else if (last) last.description.push(line);
    else
      arms.push({
        ...(line.length <= 120 && !/[.。]$/.test(line) ? { label: line, description: [] } : { description: [line] }),
        interventions: [],
      });
  }
  return {
    arms: arms.map(({ description, interventions, ...arm }) => ({
      ...arm,
      ...present({ description: description.join('\n') }),
      interventions,
    })),
    warnings: [],
  };
}

function cellsOf(line: string, words: WordLists): Row | undefined {
  const cells = line.split(/\t| \| /).map((cell) => cell.trim());
  if (cells.length < 2) return undefined;
  const [label = '', intervention = '', description = ''] = cells;
  return { label, intervention: typedLabel(intervention, words).label, description };
}

/** The first place, after a label of at least one letter, where a known intervention is glued in on both sides. */
function gluedRow(line: string, labels: readonly string[], warnings: string[]): Row | undefined {
  const found = labels.flatMap((label) => placesOf(line, label).map((at) => ({ label, at })));
  const places = found.filter(
    ({ label, at }) =>
      !found.some((other) => other.label.length > label.length && other.at <= at && at + label.length <= other.at + other.label.length),
  );
  const first = places.sort((a, b) => a.at - b.at)[0];
  if (!first) return undefined;
  if (places.length > 1)
    warnings.push(`a row of the arms can be split in ${places.length} places; the first was taken: "${line.slice(0, 60)}"`);
  const { label, at } = first;
  return { label: line.slice(0, at).trim(), intervention: label, description: line.slice(at + label.length).trim() };
}

function placesOf(line: string, label: string): number[] {
  const places: number[] = [];
  for (let at = line.indexOf(label, 1); at !== -1; at = line.indexOf(label, at + 1)) {
    const after = line[at + label.length] ?? '';
    if (!/\s/.test(line[at - 1] ?? '') && /^$|[^\s\p{Ll}+,/(-]/u.test(after)) places.push(at);
  }
  return places;
}

function armsOf(rows: readonly Row[]): ArmRecord[] {
  return [...new Set(rows.map((row) => row.label))].map((label) => {
    const own = rows.filter((row) => row.label === label);
    const descriptions = [...new Set(own.map((row) => row.description).filter((text) => text !== ''))];
    return {
      ...present({ label, description: descriptions.join('\n') }),
      interventions: [...new Set(own.map((row) => row.intervention).filter((text) => text !== '' && text !== '-'))],
    };
  });
}

function isTableHead(line: string): boolean {
  return /^(?:participant )?(?:group|arm)s?(?:\s*\/\s*arms?)?\s*interventions?(?:\s*\/\s*treatments?)?\s*(?:description)?$/i.test(
    line.replace(/\t/g, ''),
  );
}
