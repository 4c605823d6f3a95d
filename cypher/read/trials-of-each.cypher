// A page of each of several lists of trials. $keys: {id, members: the ids of its trials}, $from, $to: the page.
UNWIND $keys AS k
CALL (k) {
  UNWIND k.members AS m
  CALL (m) {
    MATCH (t:Trial {id: m})
    RETURN t
  }
  WITH t ORDER BY /*ORDER*/ t.id
  WITH collect(t) AS ts
  RETURN size(ts) AS total, [t IN ts[$from..$to] | t {.*}] AS page
}
RETURN k.id AS key, total, page
