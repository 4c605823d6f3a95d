// Nodes of one label whole. $ids
UNWIND $ids AS key
MATCH (n:{{LABEL}} {id: key})
RETURN n.id AS id, n {.*} AS properties
