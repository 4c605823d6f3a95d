// The publications that cite each publication, to be ordered by year and id. $keys: {id}.
UNWIND $keys AS k
CALL (k) {
  MATCH (x:Publication {id: k.id})<-[:CITES]-(p:Publication)
  RETURN DISTINCT p
}
RETURN k.id AS key, p.year AS year, p.id AS id
