// Publications by DOI or title. $name: lower case.
MATCH (p:Publication)
WHERE toLower(p.doi) = $name OR toLower(p.name) = $name
RETURN p.id AS id ORDER BY id LIMIT 5
