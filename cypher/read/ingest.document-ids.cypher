// Ids of all stored documents. No parameters.
MATCH (d:Document)
RETURN d.id AS id
ORDER BY id
