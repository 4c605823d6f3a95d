// Organizations by name. $name: lower case.
MATCH (o:Organization)
WHERE toLower(o.name) = $name
RETURN o.id AS id ORDER BY id LIMIT 5
