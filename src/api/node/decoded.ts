import type { Synonym, SynonymKind } from '../therapy/synonym.type.js';
import type { OutcomePriority } from '../trial/trial-values.enum.js';

/** Lists whose items are cells joined by tabs (schema/nodes.tsv says which), as what they mean. */

const cells = (line: string) => line.split('\t').map((cell) => (cell === '' ? undefined : cell));

/** `synonyms`: text, language, kind, source. */
export const synonymsOf = (node: object): Synonym[] =>
  linesOf(node, 'synonyms').map((line) => {
    const [text = '', language = '', kind = 'SYNONYM', source] = cells(line);
    return { text, language, kind: kind as SynonymKind, source };
  });

/** An outcome measure as it stands in the graph, before its endpoint is known. */
export interface PrintedOutcome {
  readonly ordinal: number;
  readonly priority: OutcomePriority;
  readonly measure: string;
  readonly timeFrame?: string;
  readonly description?: string;
}

/** `outcomes` of a trial: ordinal, priority, measure, time frame, description. */
export const outcomesOf = (trial: object): PrintedOutcome[] =>
  linesOf(trial, 'outcomes').map((line) => {
    const [ordinal, priority = 'OTHER', measure = '', timeFrame, description] = cells(line);
    return { ordinal: Number(ordinal), priority: priority as OutcomePriority, measure, timeFrame, description };
  });

const linesOf = (node: object, property: string): string[] => {
  const value = (node as Record<string, unknown>)[property];
  return Array.isArray(value) ? value : [];
};
