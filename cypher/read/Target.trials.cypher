// A page of the trials that test a drug that acts on each target. $keys: {id, members: the ids that count as it}, $from, $to: the page.
UNWIND $keys AS k
CALL (k) {
  UNWIND k.members AS m
  CALL (m) {
    MATCH (x:Target {id: m})<-[:TARGETS]-(d:Drug)
    WITH DISTINCT d
    MATCH (d)<-[:TESTS]-(t:Trial)
    RETURN t
  }
  WITH DISTINCT t ORDER BY /*ORDER*/ t.id
  WITH collect(t) AS ts
  RETURN size(ts) AS total, [t IN ts[$from..$to] | t {.*}] AS page
}
RETURN k.id AS key, total, page
