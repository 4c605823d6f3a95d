import { present } from '../present.js';
import type { ArmRecord } from '../record.js';
import { typedLabel, unglueInterventions } from './glued.js';
import type { WordLists } from './layout.js';

/** Arms read from a page, and what could not be told apart. */
export interface ArmLines {
  readonly arms: readonly ArmRecord[];
  readonly warnings: readonly string[];
}

/** A boundary between two cells early in a line: it is a row of its own, not more of the description above. */
const GLUED_CELLS = /^.{1,100}?[\p{Ll})\d](?=\p{Lu}\p{Ll})/u;

/** What stands below it are other names of the intervention above. */
const OTHER_NAMES = /^(?:other names?|also known as|别名)\s*[:：]/i;

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
    const row = cellsOf(line, labels, words) ?? gluedRow(line, byLength, warnings);
    const last = rows.at(-1);
    if (row) rows.push(row);
    else if (last && !GLUED_CELLS.test(line)) last.description += `\n${line}`;
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
  let isOther = false;
  for (const line of lines.filter((text) => text !== '' && !isTableHead(text))) {
    const [, type = '', label = ''] = /^([A-Za-z ]+?)\s*[:：]\s*(.+)$/.exec(line) ?? [];
    const typed = typedLabel(line, words);
    const last = arms.at(-1);
    const behind = typeBehind(line, words);
    isOther = OTHER_NAMES.test(line) || (isOther && typed.type === undefined && !isArmLine(line, words));
    if (isOther) continue;
    const given = /^(?:interventions?|treatments?|干预措施|干预)\s*[:：]\s*(.+)$/i.exec(line)?.[1];
    if (behind) arms.push({ ...behind, description: [], interventions: [] });
    else if (last && given !== undefined) last.interventions.push(...labelsIn(given, labels, words));
    else if (words.get('arm-type')?.has(type.toLowerCase()) && !labels.includes(typed.label))
      arms.push({ type, label, description: [], interventions: [] });
    else if (words.get('arm-word')?.has(type.toLowerCase())) arms.push({ label, description: [], interventions: [] });
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

/** Whether a line names an arm with its type, before or behind its label. */
export function isArmLine(line: string, words: WordLists): boolean {
  const [start = '', ...rest] = line.split(/[:：]/);
  const isTyped = rest.length > 0 && ['arm-type', 'arm-word'].some((list) => words.get(list)?.has(start.toLowerCase()));
  return (isTyped || typeBehind(line, words) !== undefined) && !line.includes('\t');
}

/** "Arm A (Experimental)" → its label and its type. */
function typeBehind(line: string, words: WordLists): { readonly label: string; readonly type: string } | undefined {
  const [, label = '', type = ''] = /^(.+?)\s*[([（]([A-Za-z ]+)[)\]）]$/.exec(line) ?? [];
  return words.get('arm-type')?.has(type.toLowerCase()) ? { label, type } : undefined;
}

/** The interventions that a list names, in the words of the page's own list where it has them. */
function labelsIn(text: string, labels: readonly string[], words: WordLists): string[] {
  const items = unglueInterventions(text, words).items.map((item) => typedLabel(item, words).label);
  if (items.length > 1 || labels.includes(items[0] ?? '')) return items;
  const named = labels.filter((label) => text.includes(label));
  return named.length > 0 ? named : text.split(/\s*[;,，；、|]\s*/).map((item) => typedLabel(item, words).label);
}

function cellsOf(line: string, labels: readonly string[], words: WordLists): Row | undefined {
  const cells = line.split(/\t| \| /).map((cell) => cell.trim());
  if (cells.length < 2) return undefined;
  const [label = '', second = '', third = ''] = cells;
  const intervention = typedLabel(second, words);
  // An empty cell leaves no trace in saved text: then the second cell is the description.
  const isDescription = cells.length === 2 && intervention.type === undefined && !labels.includes(second) && labels.length > 0;
  return isDescription ? { label, intervention: '', description: second } : { label, intervention: intervention.label, description: third };
}

/** The first place, after a label of at least one letter, where a known intervention is glued in on both sides. */
function gluedRow(line: string, labels: readonly string[], warnings: string[]): Row | undefined {
  const certain = labels.flatMap((label) => placesOf(line, label, true).map((at) => ({ label, at })));
  const found = certain.length > 0 ? certain : labels.flatMap((label) => placesOf(line, label, false).map((at) => ({ label, at })));
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

/** `strict` wants a capital, a figure or the end behind the label; otherwise a description in small letters may be glued to it. */
function placesOf(line: string, label: string, strict: boolean): number[] {
  const places: number[] = [];
  const [text, wanted] = [line.toLowerCase(), label.toLowerCase()];
  for (let at = text.indexOf(wanted, 1); at !== -1; at = text.indexOf(wanted, at + 1)) {
    const after = line[at + label.length] ?? '';
    const isCertain = /^$|[^\s\p{Ll}+,/(-]/u.test(after) && line.startsWith(label, at);
    if (!/[\s(+/,-]/.test(line[at - 1] ?? '') && (strict ? isCertain : label.length > 3 && /^\p{Ll}/u.test(after))) places.push(at);
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
