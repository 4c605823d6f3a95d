import { hasClosedWords, isClosedValue } from '../closed-values.js';
import { allocationOf, interventionModelOf, maskingOf } from '../values.js';
import { valueKey } from './layout.js';
import { plainDate } from './page-dates.js';

/** What the tables say of printed values: those of one layout or of all. */
interface Table {
  readonly values: ReadonlyMap<string, string>;
}

/** The words of the registry's own design fields. */
const DESIGN: Readonly<Record<string, { readonly read: (text: string) => string | undefined; readonly words: RegExp }>> = {
  allocation: { read: allocationOf, words: /^(?:NON_)?RANDOMIZED$|^NA$/ },
  interventionModel: { read: interventionModelOf, words: /^(?:SINGLE_GROUP|PARALLEL|CROSSOVER|FACTORIAL|SEQUENTIAL)$/ },
  masking: { read: maskingOf, words: /^(?:NONE|SINGLE|DOUBLE|TRIPLE|QUADRUPLE)$/ },
};

/** The word of the registry that a printed one means by the table, or undefined where the table has no row for it. */
export function meaningOf({ values }: Table, field: string, printed: string): string | undefined {
  return printed.length > 120 ? undefined : values.get(valueKey(field, printed));
}

/** Whether a printed value is one of its field, by the table or by itself. */
export function isValueOf(table: Table, field: string, printed: string): boolean {
  const design = DESIGN[field];
  if (meaningOf(table, field, printed) !== undefined) return true;
  return design
    ? printed.length <= 120 && design.words.test(design.read(printed) ?? '')
    : isClosedValue(field, field.endsWith('Date') ? plainDate(printed, false) : printed);
}

/** Whether a field's words are a closed list. */
export function isClosedField(field: string): boolean {
  return hasClosedWords(field) || DESIGN[field] !== undefined;
}
