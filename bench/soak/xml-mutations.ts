import { type Mutation, ofText } from './mutation.js';
import type { Random } from './random.js';

/** Behind a random closing `>` inside the root. */
function inside(text: string, put: string, random: Random): string {
  const at = text.indexOf('>', random.between(Math.min(200, text.length), text.length)) + 1;
  return at === 0 ? text + put : text.slice(0, at) + put + text.slice(at);
}

const LAUGHS = Array.from({ length: 12 }, (_, at) => `<!ENTITY l${at + 1} "${`&l${at};`.repeat(10)}">`).join('');

function withDoctype(text: string, declarations: string, use: string, random: Random): string {
  const root = /<([A-Za-z_]\w*)[\s>]/.exec(text)?.[1] ?? 'x';
  const declared = `<!DOCTYPE ${root} [${declarations}]>`;
  const at = text.indexOf(`<${root}`);
  return inside(text.slice(0, at) + declared + text.slice(at), use, random);
}

/** An element of the text, whole. */
function anElement(text: string, random: Random): string {
  const from = random.between(0, text.length);
  const name = /<([A-Za-z_][\w.-]*)/.exec(text.slice(from, from + 2000))?.[1] ?? 'x';
  const start = text.indexOf(`<${name}`, from);
  const end = text.indexOf(`</${name}>`, start);
  return start === -1 || end === -1 || end - start > 100_000 ? `<${name}/>` : text.slice(start, end + name.length + 3);
}

function manyElements(text: string, random: Random): string {
  const element = anElement(text, random);
  return inside(text, element.repeat(Math.min(random.pick([100, 10_000, 100_000]), Math.ceil(3_000_000 / element.length))), random);
}

const DEEP = 100_000;
const FLOODS = [
  '<![CDATA[x]]>',
  '<!-- x -->',
  '<?x y?>',
  '&amp;',
  '&#65;',
  '&#x41;',
  '<b/>',
  '<i>x</i>',
  '<sup>1</sup>',
  ' \n',
  '<x a="b"/>',
];

/** Entities, depth, floods and tags that do not match. */
export const XML_MUTATIONS: readonly Mutation[] = [
  ofText('billion laughs', 'markup', ['xml'], 0.5, (text, random) =>
    withDoctype(text, `<!ENTITY l0 "ha">${LAUGHS}`, random.pick(['&l12;', '&l3;', '<x a="&l12;"/>']), random),
  ),
  ofText('quadratic entities', 'markup', ['xml'], 0.3, (text, random) =>
    withDoctype(text, `<!ENTITY a "${'x'.repeat(50_000)}">`, '&a;'.repeat(50_000), random),
  ),
  ofText('external entity', 'markup', ['xml'], 0.4, (text, random) =>
    withDoctype(
      text,
      random.pick(['<!ENTITY a SYSTEM "file:///etc/passwd">', '<!ENTITY % a SYSTEM "http://127.0.0.1:1/x"> %a;']),
      '&a;',
      random,
    ),
  ),
  ofText('many declarations', 'markup', ['xml'], 0.2, (text, random) =>
    withDoctype(text, '<!ENTITY a "b">'.repeat(100_000), '&a;', random),
  ),
  ofText('deep elements', 'markup', ['xml'], 0.5, (text, random) => {
    const name = random.pick(['a', 'description', 'textblock', 'AbstractText', 'i', /<([A-Za-z_]\w*)/.exec(text)?.[1] ?? 'x']);
    const depth = random.pick([50, 90, DEEP]);
    return inside(text, `<${name}>`.repeat(depth) + random.pick(['', `</${name}>`.repeat(depth)]), random);
  }),
  ofText('many attributes', 'markup', ['xml'], 0.2, (text, random) => {
    const length = random.pick([1000, 300_000]);
    return inside(text, `<x ${Array.from({ length }, (_, at) => `a${at}="1"`).join(' ')}/>`, random);
  }),
  ofText('floods', 'markup', ['xml'], 0.6, (text, random) => {
    const flood = random.pick(FLOODS);
    return inside(text, flood.repeat(Math.ceil(random.pick([10_000, 2_000_000]) / flood.length)), random);
  }),
  ofText('unclosed', 'markup', ['xml'], 0.6, (text, random) =>
    inside(
      text,
      random.pick([
        '<!--',
        '<![CDATA[',
        '<?x',
        '<a',
        '<a b="',
        '</',
        '<!DOCTYPE x [',
        '&',
        '&x',
        '&#x110000;',
        '&#0;',
        '&undeclared;',
        ']]>',
      ]),
      random,
    ),
  ),
  ofText('many elements', 'markup', ['xml'], 1, manyElements),
  ofText('elements elsewhere', 'markup', ['xml'], 1, (text, random) =>
    inside(inside(text, anElement(text, random), random), anElement(text, random), random),
  ),
  ofText('tags renamed', 'markup', ['xml'], 1, (text, random) =>
    text.replace(/(<\/?)([A-Za-z_][\w.-]*)/g, (tag, open: string) => (random.next() < 0.02 ? `${open}x` : tag)),
  ),
  ofText('words dropped', 'markup', ['xml'], 1, (text, random) =>
    text.replace(/>[^<]+</g, (words) => (random.next() < 0.3 ? '><' : words)),
  ),
];
