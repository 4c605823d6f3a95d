/** What a node id looks like. */
const ID = /^(trial|arm|drug|class|procedure|target|condition|endpoint|site|publication|document|organization):\S+$/;

/**
 * Whether an answer and the rows of its hand-written statement are about the same nodes: `same`, or how many ids only one of them has.
 * A search ranks in its own way: there the best one must be among the rows.
 */
export function differences(shape: string, answer: unknown, rows: readonly unknown[]): string {
  const { errors } = answer as { errors?: readonly { message: string }[] };
  if (errors) return `error: ${errors[0]?.message}`;
  const [asked, written] = [idsIn(answer), idsIn(rows)];
  if (shape === 'search') return written.has([...asked][0] ?? '') ? 'same first' : 'another first';
  const [missing, more] = [[...asked].filter((id) => !written.has(id)), [...written].filter((id) => !asked.has(id))];
  return missing.length + more.length === 0
    ? `same, ${asked.size} ids`
    : `${asked.size} ids, by hand ${missing.length} less and ${more.length} more`;
}

function idsIn(value: unknown, found = new Set<string>()): Set<string> {
  if (typeof value === 'string' && ID.test(value)) found.add(value);
  else if (Array.isArray(value)) for (const part of value) idsIn(part, found);
  else if (typeof value === 'object' && value !== null) for (const part of Object.values(value)) idsIn(part, found);
  return found;
}
