// Every pair of therapies of each trial and how close together they are given. $keys: {id}.
UNWIND $keys AS k
CALL (k) {
  MATCH (t:Trial {id: k.id})-[:TESTS]->(a)-[c:COMBINED_WITH]->(b)
  WHERE c.trial = k.id
  RETURN DISTINCT a {.*} AS one, b {.*} AS other, c {.*} AS edge, a.id AS a, b.id AS b
}
RETURN k.id AS key, one, other, edge ORDER BY key, a, b, edge.scope, edge.document
