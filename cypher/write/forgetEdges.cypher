// Deletes the edges of one type that start at these nodes. $ids
UNWIND $ids AS key
MATCH (a:{{FROM}} {id: key})-[r:{{TYPE}}]->()
DELETE r
