// Every trial has a name and a document that describes it. No parameters.
MATCH (t:Trial)
WHERE t.name IS NULL OR t.name = '' OR NOT EXISTS { MATCH (t)<-[:DESCRIBES]-(:Document) }
RETURN t.id AS id
ORDER BY id
LIMIT 20
