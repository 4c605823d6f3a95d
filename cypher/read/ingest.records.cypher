// The stored records of documents. $ids: document ids.
UNWIND $ids AS id
CALL (id) {
  MATCH (d:Document {id: id})-[r:DESCRIBES]->(x)
  RETURN r.record AS record
}
RETURN id AS id, record AS record
ORDER BY id
