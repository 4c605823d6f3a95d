// The newest 25 trials that give a drug together with a class or its members in one arm, what meets each with its way, label, quote, arm and document, and how many there are. $drug, $class: ids.
MATCH (d:Drug {id: $drug})-[c:COMBINED_WITH]-(x) WHERE c.scope = 'SAME_ARM'
WITH DISTINCT x
MATCH (x)-[:IN_CLASS|IS_A*0..]->(up)-[:IS_A*0..]->(k) WHERE k.id = $class
WITH x, collect(DISTINCT [up.id, up.name]) AS way
MATCH (x)-[c:COMBINED_WITH]-(d:Drug) WHERE d.id = $drug AND c.scope = 'SAME_ARM'
WITH c.trial AS id, collect([x.id, x.name, way, c.quote, c.arms, c.document]) AS pairs
CALL (id) { MATCH (t:Trial {id: id}) RETURN coalesce(t.startDate, '') AS start }
WITH id, pairs ORDER BY start DESC, id
WITH collect([id, pairs]) AS found
WITH size(found) AS totalCount, found[0..25] AS page
UNWIND page AS one
WITH totalCount, one[0] AS id, one[1] AS pairs
WITH totalCount, id, pairs, [p IN pairs | p[0]] + [$drug] AS members, reduce(all = [], p IN pairs | all + p[4]) AS shared
CALL (id, members, shared) {
  MATCH (t:Trial {id: id})
  RETURN t {.id, .name, .status, .phases} AS trial, [(t)<-[:DESCRIBES]-(o) | [o.id, o.name, o.source]] AS documents,
    [(t)-[s:TESTS]->(y) WHERE y.id IN members | [y.id, y.name, s.labels]] AS tested,
    [(t)-[:HAS_ARM]->(a) WHERE a.id IN shared | [a.id, a.name]] AS arms
}
RETURN totalCount, pairs, trial, documents, tested, arms
