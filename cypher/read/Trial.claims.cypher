// The documents of each trial with the record read from each, most trusted first. $keys: {id}.
UNWIND $keys AS k
CALL (k) {
  MATCH (t:Trial {id: k.id})<-[r:DESCRIBES]-(d:Document)
  RETURN r.rank AS rank, r.record AS record, d {.*} AS document, d.id AS id
}
RETURN k.id AS key, rank, record, document ORDER BY key, rank, id
