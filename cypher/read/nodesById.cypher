// Nodes of one label whole. $ids
UNWIND $ids AS id
MATCH (n:{{LABEL}} {id: id})
RETURN n.id AS id, n {.*} AS properties
