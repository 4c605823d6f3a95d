// A page of the trials that measure each endpoint. $keys: {id, members: the ids that count as it}, $from, $to: the page.
UNWIND $keys AS k
CALL (k) {
  UNWIND k.members AS m
  CALL (m) {
    MATCH (x:Endpoint {id: m})<-[:MEASURES]-(t:Trial)
    RETURN t
  }
  WITH DISTINCT t ORDER BY /*ORDER*/ t.id
  WITH collect(t) AS ts
  RETURN size(ts) AS total, [t IN ts[$from..$to] | t {.*}] AS page
}
RETURN k.id AS key, total, page
