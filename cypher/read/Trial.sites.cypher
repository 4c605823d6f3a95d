// A page of the sites of each trial, by country, city and name. $keys: {id}, $from, $to: the page.
UNWIND $keys AS k
CALL (k) {
  MATCH (t:Trial {id: k.id})-[:CONDUCTED_AT]->(s:Site)
  WITH DISTINCT s ORDER BY coalesce(s.country, ''), coalesce(s.city, ''), s.name, s.id
  WITH collect(s) AS ss
  RETURN size(ss) AS total, [s IN ss[$from..$to] | s {.*}] AS page
}
RETURN k.id AS key, total, page
