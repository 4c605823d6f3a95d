import { SaxesParser } from 'saxes';
import { LONGEST_TEXT, MOST_PARTS } from './extent.js';

/** An element of an XML document with what stands in it, in order. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (XmlElement | string)[];
}

/** A document's nesting never needs more; what goes deeper is made to hurt. */
const DEEPEST = 100;

/** The entities of HTML that PubMed and old registry records use without declaring them. Entities that a document declares itself are never expanded. */
const ENTITIES: Readonly<Record<string, string>> = {
  nbsp: '\u00a0',
  reg: '®',
  copy: '©',
  trade: '™',
  deg: '°',
  plusmn: '±',
  micro: 'µ',
  middot: '·',
  times: '×',
  alpha: 'α',
  beta: 'β',
  gamma: 'γ',
  delta: 'δ',
  kappa: 'κ',
  lambda: 'λ',
  mu: 'μ',
  le: '≤',
  ge: '≥',
  ndash: '–',
  mdash: '—',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  hellip: '…',
  bull: '•',
};

/**
 * Parses an XML document whole.
 * @throws Error with a sentence that names line and column when it is not well-formed, cut off or nested too deep.
 */
export function parseXml(text: string): XmlElement {
  const parser = new SaxesParser({ position: true });
  Object.assign(parser.ENTITIES, ENTITIES);
  const open: Building[] = [{ name: '', attributes: {}, children: [] }];
  const top = () => open.at(-1) as Building;
  parser.on('opentag', ({ name, attributes }) => {
    if (open.length > DEEPEST)
      throw new Error(`The XML is nested more than ${DEEPEST} deep at line ${parser.line}, column ${parser.column}.`);
    if (top().children.length > MOST_PARTS)
      throw new Error(`The XML has more than ${MOST_PARTS} elements inside <${top().name}>, at line ${parser.line}.`);
    const element: Building = { name, attributes: attributes as Record<string, string>, children: [] };
    top().children.push(element);
    open.push(element);
  });
  parser.on('closetag', () => open.pop());
  const add = (part: string): void => {
    if (part.length > LONGEST_TEXT || top().children.length > MOST_PARTS)
      throw new Error(
        `The XML has more text in one element than the ${LONGEST_TEXT} characters or ${MOST_PARTS} parts that are read, at line ${parser.line}.`,
      );
    top().children.push(part);
  };
  parser.on('text', add);
  parser.on('cdata', add);
  parser.on('error', (error) => {
    throw new Error(`It is not valid XML: ${withoutPlace(error.message)} at line ${parser.line}, column ${parser.column}.`);
  });
  parser.write(text).close();
  return (open[0] as Building).children.find((child): child is Building => typeof child !== 'string') as XmlElement;
}

interface Building extends XmlElement {
  readonly children: (XmlElement | string)[];
}

const withoutPlace = (message: string) => message.replace(/^\S*\d+:\d+: /, '').replace(/\.$/, '');

/** The elements directly inside, of one name. */
export function childrenOf(element: XmlElement | undefined, name: string): XmlElement[] {
  return (element?.children ?? []).filter((child): child is XmlElement => typeof child !== 'string' && child.name === name);
}

/** The first element at a path of names, `a/b/c`. */
export function elementAt(element: XmlElement | undefined, path: string): XmlElement | undefined {
  return path.split('/').reduce<XmlElement | undefined>((found, name) => firstChild(found, name), element);
}

const firstChild = (element: XmlElement | undefined, name: string): XmlElement | undefined =>
  element?.children.find((child): child is XmlElement => typeof child !== 'string' && child.name === name);

/** All text inside, tags taken out and nothing put in their place, white space as it stands. */
export function textIn(element: XmlElement | undefined): string {
  return (element?.children ?? []).map((child) => (typeof child === 'string' ? child : textIn(child))).join('');
}

/** The text at a path, white space folded to single spaces; undefined where there is none. */
export function lineAt(element: XmlElement | undefined, path: string): string | undefined {
  return textIn(elementAt(element, path)).replace(/\s+/g, ' ').trim() || undefined;
}
