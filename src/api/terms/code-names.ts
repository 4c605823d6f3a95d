/** A PMID or DOI without its name or resolver before it; any other text as it is, trimmed. */
export const withoutCodeName = (text: string): string =>
  text.trim().replace(/^(pmid:?\s*(?=\d)|doi:\s*|https?:\/\/(dx\.)?doi\.org\/)/i, '');
