/** Text inside XML 1.0. */

/** Everything that the `Char` of XML 1.0 is not: control characters, lone surrogates, U+FFFE and U+FFFF; no escape makes them lawful. */
const FORBIDDEN = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\r': '&#13;',
  '\n': '&#10;',
  '\t': '&#9;',
};

/** A value between tags. A carriage return is escaped: a reader would make a line feed of it. */
export const contentText = (value: string | number | boolean): string =>
  String(value)
    .replace(FORBIDDEN, '')
    .replace(/[&<>\r]/g, (sign) => ENTITIES[sign] ?? sign);

/** A value between quotes. Line ends and tabs are escaped: a reader would make spaces of them. */
export const attributeText = (value: string): string =>
  value.replace(FORBIDDEN, '').replace(/[&<>"\r\n\t]/g, (sign) => ENTITIES[sign] ?? sign);

/**
 * An id as the NMTOKEN that GraphML asks for: what may not stand in one is written as `_xHHHH_` (its code in hexadecimal), and so is an
 * underscore that would read as the beginning of such a code, so that two ids never become one.
 */
export const nameToken = (id: string): string =>
  id.replace(/[^A-Za-z0-9._:\-\u4E00-\u9FA5]|_(?=x[0-9A-F]+_)/gu, (sign) => {
    const code = sign.codePointAt(0) ?? 0;
    return `_x${code.toString(16).toUpperCase().padStart(4, '0')}_`;
  });
