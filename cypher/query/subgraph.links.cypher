// The ends of all relations of each node of a label, in either direction, once for each relation. $ids.
UNWIND $ids AS k
MATCH (a:{{LABEL}} {id: k})
RETURN k AS from, [(a)-[:{{TYPES}}]-(x) | x.id] AS to
