// Every text by which the nodes of a label are known; `texts` holds texts, lists of texts and nulls.
MATCH (n:{{LABEL}})
RETURN n.id AS id,
  [n.name, n.officialTitle, n.acronym, n.abbreviation, n.symbol, n.pmid, n.doi] AS texts,
  coalesce(n.registryIds, []) AS registryIds, coalesce(n.aliases, []) AS aliases, coalesce(n.synonyms, []) AS synonyms
ORDER BY id
