// The first 10 trials by id, their drugs, the first 5 trials of each, their conditions with parents, and their first 5 sites.
MATCH (t:Trial) WHERE t.id >= 'trial:'
WITH t ORDER BY t.id LIMIT 10
MATCH (t)-[:TESTS]->(d:Drug)
WITH d, collect(t.id) AS of
CALL (d) {
  MATCH (d)<-[:TESTS]-(o:Trial)
  WITH o ORDER BY o.id LIMIT 5
  MATCH (o)-[:STUDIES]->(c)
  WITH o, c, [(c)-[:IS_A]->(p) | [p.id, p.name]] AS parents
  WITH o, collect([c.id, c.name, parents]) AS conditions
  RETURN collect([o.id, o.name, conditions, [(o)-[:CONDUCTED_AT]->(s) | [s.id, s.name]]]) AS trials
}
RETURN of, d {.id, .name} AS drug, trials
