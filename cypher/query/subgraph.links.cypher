// What stands one step from each node of a label, in either direction. $ids.
UNWIND $ids AS k
CALL (k) {
  MATCH (a:{{LABEL}} {id: k})-[:{{TYPES}}]-(x)
  RETURN DISTINCT x.id AS id
}
RETURN k AS from, id AS to ORDER BY from, to
