// A drug and the 99 nodes with the most relations to it, and the relations among them. $drug: id.
MATCH (d:Drug {id: $drug})-[r]-(x)
WITH d, x.id AS id, count(r) AS links ORDER BY links DESC, id
WITH d, collect(id) AS found
WITH d, size(found) AS nodeCount, found[0..99] AS near
MATCH (d)-[]-(x) WHERE x.id IN near
WITH DISTINCT nodeCount, near + [d.id] AS shown, x
CALL (x, shown) {
  MATCH (x)-[r]->(y) WHERE y.id IN shown
  RETURN collect(DISTINCT [type(r), y.id]) AS outgoing
}
CALL (x, shown) {
  MATCH (x)<-[r]-(y:Drug) WHERE y.id = $drug
  RETURN collect(DISTINCT type(r)) AS incoming
}
RETURN nodeCount, x.id AS id, x.name AS name, outgoing, incoming
