// A page of some trials. $only: ids, $from, $to: the page.
UNWIND $only AS k
CALL (k) {
  MATCH (t:Trial {id: k})
  RETURN t
}
WITH t ORDER BY /*ORDER*/ t.id
WITH collect(t) AS ts
RETURN size(ts) AS total, [t IN ts[$from..$to] | t {.*}] AS page
