/** A DOI printed in a citation, lower-cased as DOIs compare, without the full stop that ends the citation. */
export function doiOf(citation: string): string | undefined {
  const found = /\b10\.\d{4,9}\/[^\s"<>[\]，。；]+/.exec(citation)?.[0];
  return found === undefined ? undefined : withoutTail(found).toLowerCase();
}

/** A PubMed id printed in a citation ("PMID: 123", "pubmed.ncbi.nlm.nih.gov/123"). */
export function pmidOf(citation: string): string | undefined {
  return /(?:PMID\s*[:：]?\s*|\bpubmed(?:\s+id)?\s*[:：]\s*|pubmed(?:\.ncbi\.nlm\.nih\.gov)?\/)(\d{1,8})\b/i.exec(citation)?.[1];
}

/** The first web address in a text. */
export function urlOf(text: string): string | undefined {
  const found = /https?:\/\/[^\s"<>，。；]+/.exec(text)?.[0];
  return found === undefined ? undefined : withoutTail(found);
}

function withoutTail(text: string): string {
  const tail = text.replace(/(?<![.,;:])[.,;:]+$/, '');
  return tail.endsWith(')') && !tail.includes('(') ? tail.slice(0, -1) : tail;
}
