// What these trials or publications say of the nodes they share with others. $ids
UNWIND $ids AS key
MATCH (a:{{FROM}} {id: key})-[r:{{TYPE}}]->(b)
RETURN b.id AS id, r {.*} AS facts
