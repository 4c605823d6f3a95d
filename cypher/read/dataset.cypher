// What the graph holds since its last change; no row before the first.
MATCH (n:Dataset {id: 'dataset'})
RETURN n.version AS version, n.vocabulary AS vocabulary, n.documents AS documents, n.updatedAt AS updatedAt
