// Deletes nodes of one label with all their edges. $ids
UNWIND $ids AS key
MATCH (n:{{LABEL}} {id: key})
DETACH DELETE n
