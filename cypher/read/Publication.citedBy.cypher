// A page of the publications that cite each publication, newest first. $keys: {id}, $from, $to: the page.
UNWIND $keys AS k
CALL (k) {
  MATCH (x:Publication {id: k.id})<-[:CITES]-(p:Publication)
  WITH DISTINCT p ORDER BY coalesce(p.year, 0) DESC, p.id
  WITH collect(p) AS ps
  RETURN size(ps) AS total, [p IN ps[$from..$to] | p {.*}] AS page
}
RETURN k.id AS key, total, page
