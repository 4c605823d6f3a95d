// The drugs that act on each target.
MATCH (x:Target)<-[:TARGETS]-(d:Drug)
RETURN x.id AS target, collect(DISTINCT d.id) AS drugs
