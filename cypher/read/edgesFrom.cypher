// Edges of one type that start at these nodes. $ids
UNWIND $ids AS id
MATCH (a:{{FROM}} {id: id})-[r:{{TYPE}}]->(b)
RETURN a.id AS source, b.id AS target, r {.*} AS properties
