// What these trials or publications say of the nodes they share with others. $ids
UNWIND $ids AS id
MATCH (a:{{FROM}} {id: id})-[r:{{TYPE}}]->(b)
RETURN b.id AS id, r {.*} AS facts
