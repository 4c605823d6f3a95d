// Of what stands one step from a node of a label: those with the fewest relations that explain. $id, $most.
MATCH (a:{{LABEL}} {id: $id})-[r:{{TYPES}}]-(x)
WHERE coalesce(r.scope, '') <> 'SAME_TRIAL'
WITH DISTINCT x
RETURN x.id AS id, COUNT { (x)-[:{{EXPLAINING}}]-() } AS degree ORDER BY degree, id LIMIT $most
