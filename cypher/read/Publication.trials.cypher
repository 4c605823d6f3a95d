// A page of the trials that cite each publication or that it reports on. $keys: {id}, $role: what it is to the trial, or null; $from, $to: the page.
UNWIND $keys AS k
CALL (k) {
  CALL (k) {
    MATCH (p:Publication {id: k.id})<-[r:CITES]-(t:Trial) WHERE $role IS NULL OR r.role = $role
    RETURN t
    UNION
    MATCH (p:Publication {id: k.id})-[:REPORTS_ON]->(t:Trial) WHERE $role IS NULL OR $role = 'RESULT'
    RETURN t
  }
  WITH DISTINCT t ORDER BY /*ORDER*/ t.id
  WITH collect(t) AS ts
  RETURN size(ts) AS total, [t IN ts[$from..$to] | t {.*}] AS page
}
RETURN k.id AS key, total, page
