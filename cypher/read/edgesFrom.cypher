// Edges of one type that start at these nodes. $ids
UNWIND $ids AS key
MATCH (a:{{FROM}} {id: key})-[r:{{TYPE}}]->(b)
RETURN a.id AS source, b.id AS target, r {.*} AS properties
