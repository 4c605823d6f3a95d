import { present } from '../present.js';
import { type ArmLines, isTableHead } from './arm-table.js';
import { typedLabel, unglueInterventions } from './glued.js';
import type { WordLists } from './layout.js';

/** What stands below it are other names of the intervention above. */
const OTHER_NAMES = /^(?:other names?|also known as|别名)\s*[:：]/i;
const GIVEN = /^(?:interventions?|treatments?|干预措施|干预)\s*[:：]\s*(.+)$/i;
const NUMBERED = /^[（(]?\d{1,2}[.)、）]\s*\S/;
/** "Arm A: VIDE", "Group 2 - …", "ARM II", "Cohort 1b": the word of an arm with its letter or number. */
const LETTERED = /^((?:arm|group|cohort|组)\s*(?:[IVX]{1,4}|[A-Z]|\d{1,2})[a-z]?)(?=\s*[:：(（–—-]|$)\s*[:：–—-]?\s*(.*)$/i;
/** A longer line says what an arm gets and is no label. */
const LONGEST_LABEL = 150;

interface Draft {
  label?: string;
  type?: string;
  description: string[];
  interventions: string[];
}

/** Reads arms printed as a list: "Experimental: label", "Arm A: …" or "1. …", then the description and the interventions ("Drug: X"), a line each. */
export function armList(lines: readonly string[], labels: readonly string[], words: WordLists): ArmLines {
  const printed = lines.filter((text) => text !== '' && !isTableHead(text));
  const known = new Set(labels);
  const isNumbered = printed.length > 1 && printed.every((line) => NUMBERED.test(line) && line.length <= LONGEST_LABEL);
  const arms: Draft[] = [];
  let isOther = false;
  for (const line of printed) {
    const started = startOf(line, known, words) ?? (isNumbered ? { label: line, description: [], interventions: [] } : undefined);
    const typed = typedLabel(line, words);
    isOther = !started && (OTHER_NAMES.test(line) || (isOther && typed.type === undefined));
    const last = arms.at(-1);
    const given = GIVEN.exec(line)?.[1];
    if (isOther) continue;
    if (last && given !== undefined) last.interventions.push(...labelsIn(given, labels, words));
    else if (started) arms.push(started);
    else if (last && (typed.type !== undefined || known.has(line))) last.interventions.push(typed.label);
    else if (last) last.description.push(line);
    else
      arms.push(
        line.length <= 120 && !/[.。]$/.test(line)
          ? { label: line, description: [], interventions: [] }
          : { description: [line], interventions: [] },
      );
  }
  return { arms: arms.map(({ description, ...arm }) => ({ ...arm, ...present({ description: description.join('\n') }) })), warnings: [] };
}

/** "试验组：…12mg…；…90mg…": words with doses behind a Chinese arm's type describe the arm and are no name of it. */
function tellsDoses(label: string): boolean {
  return (
    /\p{Script=Han}/u.test(label) && /[；;，,。]/.test(label) && /\d\s?(?:mg|μg|µg|mcg|g|ml|IU|毫克|微克|克|毫升)(?!\p{L})/iu.test(label)
  );
}

/** Whether lines that list what is given do so by arm: "Group A: …", "Group B: …". */
export function listsArms(lines: readonly string[]): boolean {
  const lettered = lines.filter((line) => line.length <= 2_000 && LETTERED.test(line));
  return lettered.length > 1 && lettered[0] === lines[0];
}

/** Whether a line names an arm with its type, before or behind its label. */
export function isArmLine(line: string, words: WordLists): boolean {
  return (
    !line.includes('\t') && line.length <= 500 && (isTyped(line, words) || typeBehind(line, words) !== undefined || LETTERED.test(line))
  );
}

function isTyped(line: string, words: WordLists): boolean {
  const [start = '', ...rest] = line.split(/[:：]/);
  return rest.length > 0 && ['arm-type', 'arm-word'].some((list) => words.get(list)?.has(start.toLowerCase()));
}

/** The arm that a line begins. */
function startOf(line: string, known: ReadonlySet<string>, words: WordLists): Draft | undefined {
  if (line.length > 2_000) return undefined;
  const behind = typeBehind(line, words);
  if (behind) return { ...behind, interventions: [] };
  const [, type = '', label = ''] = /^(\p{L}[\p{L} ]*?)\s*[:：]\s*(.+)$/u.exec(line) ?? [];
  if (words.get('arm-type')?.has(type.toLowerCase()) && !known.has(typedLabel(line, words).label))
    return tellsDoses(label)
      ? { type, label: type, description: [label], interventions: [] }
      : { type, label, description: [], interventions: [] };
  if (words.get('arm-word')?.has(type.toLowerCase())) return { label, description: [], interventions: [] };
  const [, lettered, rest = ''] = LETTERED.exec(line) ?? [];
  if (lettered === undefined) return undefined;
  const isLabel = line.length <= LONGEST_LABEL && !/[.。]$/.test(line);
  return isLabel ? { label: line, description: [], interventions: [] } : { label: lettered, description: [rest], interventions: [] };
}

/** "Arm A (Experimental)", "Arm A (Experimental): agent X" → its label, its type and what is said of it. */
function typeBehind(line: string, words: WordLists): { readonly label: string; readonly type: string; description: string[] } | undefined {
  const at = line.search(/[([（][A-Za-z ]{3,30}[)\]）](?:\s*[:：]|$)/);
  const [, type = '', rest = ''] = at < 1 ? [] : (/^[([（]([A-Za-z ]+)[)\]）]\s*[:：]?\s*(.*)$/.exec(line.slice(at)) ?? []);
  if (!words.get('arm-type')?.has(type.toLowerCase())) return undefined;
  return { label: line.slice(0, at).trim(), type, description: rest === '' ? [] : [rest] };
}

/** The interventions that a list names, in the words of the page's own list where it has them. */
export function labelsIn(text: string, labels: readonly string[], words: WordLists): string[] {
  const items = unglueInterventions(text, words).items.map((item) => typedLabel(item, words).label);
  if (items.length > 1 || labels.includes(items[0] ?? '')) return items;
  const named = labels.filter((label) => text.includes(label));
  return named.length > 0 ? named : text.split(/\s*[;,，；、|]\s*/).map((item) => typedLabel(item, words).label);
}
