// A page of all trials but some. $except: ids, $from, $to: the page.
MATCH (t:Trial) WHERE NOT t.id IN $except
WITH t ORDER BY /*ORDER*/ t.id
WITH collect(t) AS ts
RETURN size(ts) AS total, [t IN ts[$from..$to] | t {.*}] AS page
