/** A line of CSV as RFC 4180 has it, ended by CR LF; what is undefined is an empty cell. */
export const csvLine = (cells: readonly (string | number | boolean | undefined)[]): string => `${cells.map(written).join(',')}\r\n`;

/** A spreadsheet runs a text that begins like this as a formula: an apostrophe before it keeps it text. Numbers are our own. */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/;

function written(value: string | number | boolean | undefined): string {
  if (value === undefined) return '';
  if (typeof value !== 'string') return String(value);
  const text = FORMULA.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
