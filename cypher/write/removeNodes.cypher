// Deletes nodes of one label with all their edges. $ids
UNWIND $ids AS id
MATCH (n:{{LABEL}} {id: id})
DETACH DELETE n
