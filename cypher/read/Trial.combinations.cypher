// Every pair of therapies of some trials and how close together they are given. $keys: {id}. Each therapy is walked from once, however many of the trials test it.
CALL () {
  UNWIND $keys AS k
  CALL (k) {
    MATCH (t:Trial {id: k.id})-[:TESTS]->(a)
    RETURN a
  }
  RETURN DISTINCT a
}
WITH a, [k IN $keys | k.id] AS trials
MATCH (a)-[c:COMBINED_WITH]->(b) WHERE c.trial IN trials
RETURN c.trial AS key, a.id AS one, b.id AS other, c {.*} AS edge ORDER BY key, one, other, edge.scope, edge.document
