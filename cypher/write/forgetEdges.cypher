// Deletes the edges of one type that start at these nodes. $ids
UNWIND $ids AS id
MATCH (a:{{FROM}} {id: id})-[r:{{TYPE}}]->()
DELETE r
