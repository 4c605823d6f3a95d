// How some therapies and others are given together in each of some trials. $keys: {id}, $members: where to start, $others: who is met, ids.
WITH [k IN $keys | k.id] AS trials
UNWIND $members AS m
CALL (m, trials) {
  MATCH (a:Drug {id: m})-[c:COMBINED_WITH]-(b) WHERE c.trial IN trials AND b.id IN $others
  RETURN b.id AS met, c {.*} AS edge
  UNION ALL
  MATCH (a:DrugClass {id: m})-[c:COMBINED_WITH]-(b) WHERE c.trial IN trials AND b.id IN $others
  RETURN b.id AS met, c {.*} AS edge
  UNION ALL
  MATCH (a:Procedure {id: m})-[c:COMBINED_WITH]-(b) WHERE c.trial IN trials AND b.id IN $others
  RETURN b.id AS met, c {.*} AS edge
}
WITH m, met, edge WHERE NOT (met IN $members AND met < m)
RETURN edge.trial AS key, m AS one, met AS other, edge
