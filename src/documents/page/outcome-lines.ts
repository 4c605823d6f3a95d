import { present } from '../present.js';
import type { OutcomeRecord } from '../record.js';
import { gluedTime } from './glued-time.js';
import type { WordLists } from './layout.js';

type Priority = OutcomeRecord['priority'];
interface Draft {
  measure: string;
  timeFrame?: string;
  description: string[];
}

const LABELLED_TIME = /^(?:time ?frame|timepoint|时间点?)\s*[:：]\s*/i;

const LABELLED_MEASURE = /^(?:(?:outcome )?measure|outcome|title)\s*[:：]\s*/i;
const LABELLED_DESCRIPTION = /^(?:(?:measure |outcome )?description|描述|说明)\s*[:：]\s*/i;
const ITEM = /^(?:[-–—•●▪◦‣·*]|\(?\d{1,2}[.)、])\s+/;

/** Outcomes read from a list, and what could not be told apart. */
export interface OutcomeLines {
  readonly outcomes: readonly OutcomeRecord[];
  readonly warnings: readonly string[];
}

/**
 * Reads outcomes in any of the ways that pages print them: a measure, its description and a "Time frame:" line; a measure with
 * "[Time Frame: …]"; cells between tabs; or a measure with its time frame glued to it ("1-year PFS1year after …") and the description below.
 */
export function outcomesIn(lines: readonly string[], priority: Priority, words: WordLists): OutcomeLines {
  const printed = lines.filter((line) => line !== '' && !isTableHead(line));
  const warnings: string[] = [];
  return { outcomes: draftsOf(printed, lines.includes(''), words, warnings).map((draft) => recordOf(draft, priority)), warnings };
}

function draftsOf(printed: readonly string[], hasBlanks: boolean, words: WordLists, warnings: string[]): Draft[] {
  if (printed.some((line) => LABELLED_TIME.test(line))) return labelledOutcomes(printed.map((line) => line.replace(ITEM, '')));
  if (printed.length > 0 && ITEM.test(printed[0] ?? '')) return itemOutcomes(printed, words);
  const isPlainList =
    !hasBlanks && printed.every((line) => splitRow(line, words) === undefined && line.length <= 160 && !/[.。]$/.test(line));
  if (isPlainList) return printed.map((measure) => ({ measure, description: [] }));
  return gluedOutcomes(printed, words, warnings);
}

/** Outcomes with a mark or a number in front of each; what stands below one without a mark describes it. */
function itemOutcomes(lines: readonly string[], words: WordLists): Draft[] {
  const drafts: Draft[] = [];
  for (const line of lines) {
    const bare = line.replace(ITEM, '');
    if (bare === line) drafts.at(-1)?.description.push(bare.replace(LABELLED_DESCRIPTION, ''));
    else drafts.push(splitRow(bare, words) ?? { measure: bare, description: [] });
  }
  return drafts;
}

/** Groups that end in a "Time frame:" line; the first line of a group is the measure. */
function labelledOutcomes(lines: readonly string[]): Draft[] {
  const drafts: Draft[] = [];
  let open: string[] = [];
  for (const line of lines) {
    const last = drafts.at(-1);
    // A time frame that is printed once more stands behind the description.
    if (last && line === last.timeFrame) {
      last.description.push(...open);
      open = [];
      continue;
    }
    if (open.length === 0 && last && LABELLED_DESCRIPTION.test(line)) last.description.push(line.replace(LABELLED_DESCRIPTION, ''));
    else if (!LABELLED_TIME.test(line)) open.push(line.replace(LABELLED_DESCRIPTION, '').replace(LABELLED_MEASURE, ''));
    if (!LABELLED_TIME.test(line)) continue;
    const [measure, ...description] = open;
    open = [];
    let timeFrame = line;
    while (LABELLED_TIME.test(timeFrame)) timeFrame = timeFrame.replace(LABELLED_TIME, '');
    if (measure !== undefined) drafts.push({ measure, timeFrame, description });
  }
  if (open[0] !== undefined) drafts.push({ measure: open[0], description: open.slice(1) });
  return drafts;
}

function gluedOutcomes(lines: readonly string[], words: WordLists, warnings: string[]): Draft[] {
  const drafts: Draft[] = [];
  for (const line of lines) {
    const row = splitRow(line, words);
    const last = drafts.at(-1);
    if (row) drafts.push(row);
    else if (last && (last.description.length === 0 || /[.。]$/.test(line) || line.length > 120)) last.description.push(line);
    else {
      drafts.push({ measure: line, description: [] });
      warnings.push(`the time frame of the outcome "${line.slice(0, 80)}" could not be told from its measure`);
    }
  }
  return drafts;
}

function splitRow(line: string, words: WordLists): Draft | undefined {
  const [measure = '', second, third] = line.split(/\t| \| /).map((cell) => cell.trim());
  if (second !== undefined)
    return third === undefined ? { measure, timeFrame: second, description: [] } : rowOfThree(measure, second, third);
  const bracketed = /^(.+?)\s*[[(]\s*time ?frame\s*[:：]\s*([^\])]+)[\])]\s*(.*)$/i.exec(line);
  if (bracketed)
    return { measure: bracketed[1] ?? '', timeFrame: bracketed[2]?.trim() ?? '', description: bracketed[3] ? [bracketed[3]] : [] };
  const labelled = line.length > 1_000 ? null : /^(.+?)[\s.;,]+(?:time ?points?|time ?frame|评价时间|时间点)\s*[:：]\s*(.+)$/i.exec(line);
  if (labelled) return { measure: labelled[1] ?? '', timeFrame: labelled[2] ?? '', description: [] };
  const at = gluedTime(line, words);
  // A sentence that happens to hold a glued number is a description, not a row.
  if (at === undefined || (at > 140 && /\.\s+\p{Lu}/u.test(line.slice(0, at)))) return undefined;
  return { measure: line.slice(0, at).trim(), timeFrame: line.slice(at).trim(), description: [] };
}

/** Some pages print the time frame second, some last. */
function rowOfThree(measure: string, second: string, third: string): Draft {
  const timeIsSecond = second.length < third.length;
  return { measure, timeFrame: timeIsSecond ? second : third, description: [timeIsSecond ? third : second] };
}

function isTableHead(line: string): boolean {
  return /^(?:name|measure|outcome measure|outcome)\s*(?:measure description\s*)?(?:time|time ?frame)?\s*(?:method|description)?\s*(?:time ?frame)?$/i.test(
    line.replace(/\t/g, ''),
  );
}

function recordOf(draft: Draft, priority: Priority): OutcomeRecord {
  return { priority, measure: draft.measure, ...present({ timeFrame: draft.timeFrame, description: draft.description.join('\n') }) };
}
