// The newest 50 trials of a condition and its kinds in a phase and two statuses, with conditions and drugs, and how many there are. $condition: id.
MATCH (c:Condition {id: $condition})<-[:IS_A*0..]-(k:Condition)
WITH DISTINCT k
MATCH (k)<-[:STUDIES]-(t:Trial) WHERE t.status IN ['RECRUITING', 'COMPLETED'] AND 'PHASE2' IN t.phases
WITH DISTINCT t.id AS id, coalesce(t.startDate, '') AS start ORDER BY start DESC, id
WITH collect(id) AS found
WITH size(found) AS totalCount, found[0..50] AS page
UNWIND page AS id
CALL (id) {
  MATCH (t:Trial {id: id})
  RETURN t {.id, .name, .startDate} AS trial,
    [(t)-[:STUDIES]->(c) | [c.id, c.name]] AS conditions, [(t)-[:TESTS]->(d:Drug) | [d.id, d.name]] AS drugs
}
RETURN totalCount, trial, conditions, drugs
