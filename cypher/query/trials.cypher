// A page of all trials. $from, $to: the page.
MATCH (t:Trial)
WITH t ORDER BY /*ORDER*/ t.id
WITH collect(t) AS ts
RETURN size(ts) AS total, [t IN ts[$from..$to] | t {.*}] AS page
