// Every document describes a trial or a publication. No parameters.
MATCH (d:Document)
WHERE NOT EXISTS { MATCH (d)-[:DESCRIBES]->() }
RETURN d.id AS id
ORDER BY id
LIMIT 20
