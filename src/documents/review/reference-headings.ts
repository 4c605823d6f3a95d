import { withoutLinks } from './markdown-inline.js';

/** Whether a line is the heading of a list of references and nothing else. */
export function isReferenceHeading(line: string, headings: ReadonlySet<string>): boolean {
  return line.length < 80 && headings.has(bareHeading(line.replace(/[:：]\s*\**$/, '').replace(/^【([^【】]*)】$/u, '$1')));
}

/** The words in front of a colon or bracket, as a heading with the first reference on its line has them. */
export function headingWord(line: string): string {
  return bareHeading(line.split(/[:：[［【]/)[0] ?? '');
}

/** A heading may bear a number of its own: "8. References", "六、参考文献"; a Chinese one is often spread: "参 考 文 献". */
const bareHeading = (text: string): string =>
  withoutLinks(text)
    .replace(/\[[^[\]]{0,20}\]\s*$/, '')
    .replace(/^[#*•\s]+|(?<![*\s])[*\s]+$/g, '')
    .replace(/^(?:\d{1,2}\s*[.、]?|[一二三四五六七八九十]{1,3}\s*[、.])\s*(?=\D)/u, '')
    .replace(/(?<=\p{Script=Han})\s+(?=\p{Script=Han})/gu, '')
    .toLowerCase();
