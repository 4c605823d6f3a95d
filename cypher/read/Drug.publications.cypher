// The publications that name each drug, to be ordered by year and id. $keys: {id}.
UNWIND $keys AS k
CALL (k) {
  MATCH (d:Drug {id: k.id})<-[:MENTIONS]-(p:Publication)
  RETURN DISTINCT p
}
RETURN k.id AS key, p.year AS year, p.id AS id
