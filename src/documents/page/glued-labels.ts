/** Where a known label stands in a line, printed into what is before and behind it. */
export interface Glued {
  readonly label: string;
  readonly at: number;
}

/** A finder of the labels that are glued into a line, in their order: those with a sure boundary behind them, else those with a likely one. */
export function gluedLabels(labels: readonly string[]): (line: string) => Glued[] {
  const byText = new Map<string, string[]>();
  for (const label of new Set(labels.filter((text) => text !== ''))) {
    const folded = label.toLowerCase();
    byText.set(folded, [...(byText.get(folded) ?? []), label]);
  }
  // Every place of a line is looked up once a length, however many labels a page lists.
  const lengths = [...new Set([...byText.keys()].map((text) => text.length))];
  return (line) => {
    const folded = line.toLowerCase();
    if (folded.length !== line.length || line.length > LONGEST_ROW) return [];
    const places: (Glued & { readonly isSure: boolean })[] = [];
    for (let at = 1; at < line.length; at += 1) {
      if (/[\s(+/,-]/.test(line[at - 1] ?? '')) continue;
      for (const label of lengths.flatMap((length) => byText.get(folded.slice(at, at + length)) ?? [])) {
        const kind = boundary(line, label, at);
        if (kind) places.push({ label, at, isSure: kind === 'sure' });
      }
    }
    const sure = places.filter(({ isSure }) => isSure);
    return longestOf(sure.length > 0 ? sure : places);
  };
}

const LONGEST_ROW = 20_000;

/** A capital, a figure or the end behind a label is sure; a description in small letters may be glued to it too. */
function boundary(line: string, label: string, at: number): 'sure' | 'likely' | undefined {
  const after = line[at + label.length] ?? '';
  if (/^$|[^\s\p{Ll}+,/(-]/u.test(after) && line.startsWith(label, at)) return 'sure';
  return label.length > 3 && /^\p{Ll}/u.test(after) ? 'likely' : undefined;
}

/** A label inside a longer one at the same place is none of its own. The places stand in the order of the line. */
function longestOf(places: readonly Glued[]): Glued[] {
  const kept: Glued[] = [];
  for (const place of [...places].sort((a, b) => a.at - b.at || b.label.length - a.label.length)) {
    const last = kept.at(-1);
    const isInside = last !== undefined && place.at + place.label.length <= last.at + last.label.length && place.label !== last.label;
    if (!isInside) kept.push(place);
  }
  return kept;
}
