// A page of the nodes of a label, by name. $from, $to: the page.
MATCH (n:{{LABEL}})
WITH n ORDER BY n.name, n.id
WITH collect(n) AS ns
RETURN size(ns) AS total, [n IN ns[$from..$to] | n {.*}] AS page
