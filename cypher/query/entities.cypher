// A page of the nodes of a label by name and id, how many there are, and how many stand before it. $first, $afterName, $afterId: '' from the beginning.
MATCH (n:{{LABEL}})
WITH count(n) AS total, coalesce(sum(CASE WHEN n.name < $afterName OR (n.name = $afterName AND n.id <= $afterId) THEN 1 ELSE 0 END), 0) AS before
CALL () {
  MATCH (m:{{LABEL}}) WHERE m.name > $afterName OR (m.name = $afterName AND m.id > $afterId)
  WITH m ORDER BY m.name, m.id LIMIT $first
  RETURN collect(m {.*}) AS page
}
RETURN total, before, page
