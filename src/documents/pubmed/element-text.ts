import type { XmlElement } from '../xml.js';

const SUPERSCRIPTS: Readonly<Record<string, string>> = Object.fromEntries(
  [...'0123456789+-−'].map((sign, at) => [sign, '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻'[at] ?? sign]),
);

const STYLES = new Set(['i', 'em', 'b', 'u']);
const [OPEN, CLOSE] = ['\ue000', '\ue001'];
/** "at the<i>ABC1</i>gene": some records lost the spaces around what is set in italics. A prefix ("<i>cis</i>platin") is glued on one side only. */
const GLUED = /(?<=\p{L})\ue000([^\ue000\ue001]*)\ue001(?=(\p{L})|[(（\d])/gu;

/** The running text of an element in one line. Raised digits stay raised: 10⁶ is not 106. */
export function proseOf(element: XmlElement | undefined): string {
  const text = marked(element).replace(GLUED, (_, inside: string, letter?: string) => ` ${inside}${letter === undefined ? '' : ' '}`);
  return text
    .replace(/[\ue000\ue001]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** The text with what is set in another style between marks. */
function marked(element: XmlElement | undefined): string {
  const text = (element?.children ?? [])
    .map((child) => (typeof child === 'string' ? child.replace(/[\ue000\ue001]/g, '') : marked(child)))
    .join('');
  const isNumber = element?.name === 'sup' && /^[\d+−-]+$/.test(text.trim());
  if (isNumber) return [...text.trim()].map((sign) => SUPERSCRIPTS[sign]).join('');
  return STYLES.has(element?.name ?? '') ? `${OPEN}${text}${CLOSE}` : text;
}

/** The element as one text that is the same however its source was indented: attributes sorted, white space folded, comments gone. */
export function canonicalForm(element: XmlElement): string {
  return JSON.stringify(canonical(element));
}

function canonical({ name, attributes, children }: XmlElement): unknown {
  const inside: unknown[] = [];
  let text = '';
  const closeText = () => {
    const folded = text.replace(/\s+/g, ' ').trim();
    if (folded !== '') inside.push(folded);
    text = '';
  };
  for (const child of children) {
    if (typeof child === 'string') text += child;
    else {
      closeText();
      inside.push(canonical(child));
    }
  }
  closeText();
  return [name, Object.entries(attributes).sort(([a], [b]) => (a < b ? -1 : 1)), inside];
}
