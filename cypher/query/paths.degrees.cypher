// How many relations that explain each node of a label has. $ids.
UNWIND $ids AS k
MATCH (a:{{LABEL}} {id: k})
RETURN k AS id, COUNT { (a)-[:{{TYPES}}]-() } AS degree
