import { tooMuchIn } from '../extent.js';
import type { Layouts } from '../page/layout.js';
import type { ReadDocument, RefusedDocument } from '../record.js';
import type { Part } from '../streams/piece.js';
import { readStudy, studyId } from './ctgov-v2.js';
import { jsonBreak } from './json-break.js';
import { isObject } from './json-fields.js';

type Read = ReadDocument | RefusedDocument;

/** Studies of ClinicalTrials.gov API v2: one, an array, a page `{"studies": […]}`, or one a line. A member that cannot be read is refused by its place, the others are read. `part` says that the text is one member or line of a larger file. */
export function readJson(name: string, text: string, layouts: Layouts, part?: Part): Read[] {
  const whole = parsed(text);
  if (part && whole) return [readMember(name, part.place, whole.value, layouts)];
  if (part) return [{ name: `${name}#${part.place}`, reason: brokenJson(text, part.line - 1) }];
  if (whole) return readValue(name, whole.value, layouts);
  const lines = text.split(/\r?\n/);
  const isLines = lines.filter((line) => line.trim() !== '').length > 1 && lines.some((line) => isObject(parsed(line)?.value));
  return isLines ? readLines(name, lines, layouts) : [{ name, reason: brokenJson(text) }];
}

function readValue(name: string, value: unknown, layouts: Layouts): Read[] {
  if (Array.isArray(value)) return readMembers(name, value, layouts);
  if (isObject(value) && Array.isArray(value.studies)) return readMembers(name, value.studies, layouts);
  return [readOne(name, value, layouts)];
}

function readMembers(name: string, members: readonly unknown[], layouts: Layouts): Read[] {
  if (members.length === 0) return [{ name, reason: 'It holds no study: the list is empty.' }];
  return members.map((member, index) => readMember(name, `member ${index + 1}`, member, layouts));
}

function readLines(name: string, lines: readonly string[], layouts: Layouts): Read[] {
  return lines.flatMap((line, index) => {
    if (line.trim() === '') return [];
    const place = `line ${index + 1}`;
    const member = parsed(line);
    return [member ? readMember(name, place, member.value, layouts) : { name: `${name}#${place}`, reason: brokenJson(line, index) }];
  });
}

/** A good member is named by its registry id, which does not change with its place; a bad one by its place. */
function readMember(name: string, place: string, member: unknown, layouts: Layouts): Read {
  return readOne(`${name}#${studyId(member) ?? place}`, member, layouts);
}

function readOne(name: string, value: unknown, layouts: Layouts): Read {
  const reason = tooMuchIn(value);
  if (reason !== undefined) return { name, reason };
  return studyId(value) === undefined ? { name, reason: strangeShape(value) } : readStudy(name, value, layouts);
}

function strangeShape(value: unknown): string {
  if (!isObject(value))
    return `It is JSON but no study: ${value === null ? 'null' : Array.isArray(value) ? 'a list' : `a ${typeof value}`} stands where an object is wanted.`;
  const old = ['FullStudiesResponse', 'FullStudies', 'FullStudy', 'Study', 'StudyFieldsResponse'].find((key) => Object.hasOwn(value, key));
  if (old !== undefined)
    return `It is an answer of the registry's old API (${old}), which is another shape; fetch the study again by API v2.`;
  if (isObject(value.protocolSection))
    return 'It is a study without a registry id: protocolSection.identificationModule.nctId is missing or no NCT number.';
  return `It is JSON of an unknown shape: no protocolSection among its fields (${fieldsShown(value)}).`;
}

/** The first fields, each by as much of its name as a sentence holds. */
const fieldsShown = (value: object): string =>
  Object.keys(value)
    .slice(0, 5)
    .map((key) => (key.length > 40 ? `${key.slice(0, 40)}…` : key))
    .join(', ') || 'none';

function parsed(text: string): { readonly value: unknown } | undefined {
  try {
    return { value: JSON.parse(text) as unknown };
  } catch {
    return undefined;
  }
}

function brokenJson(text: string, linesBefore = 0): string {
  const place = jsonBreak(text) ?? { line: 1, column: 1, truncated: false };
  const where = `line ${place.line + linesBefore}, column ${place.column}`;
  return place.truncated
    ? `The JSON is truncated: it ends at ${where} before its value does.`
    : `It is not valid JSON: it breaks at ${where}.`;
}
