// Every site, organization and publication is pointed to by something. No parameters.
MATCH (n)
WHERE (n:Site OR n:Organization OR n:Publication) AND NOT EXISTS { MATCH (n)<--() }
RETURN n.id AS id
ORDER BY id
LIMIT 20
