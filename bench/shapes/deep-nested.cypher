// The first 10 trials by id, their drugs, the newest 5 trials of each, their conditions with parents, and their first 5 sites.
MATCH (t:Trial) WHERE t.id >= 'trial:'
WITH t ORDER BY t.id LIMIT 10
WITH t.id AS id, [(t)-[:TESTS]->(d:Drug) | d.id] AS drugs
WITH collect([id, drugs]) AS listed
UNWIND listed AS one
UNWIND one[1] AS drug
WITH listed, collect(DISTINCT drug) AS drugs
UNWIND drugs AS drug
CALL (drug) {
  MATCH (d:Drug {id: drug})<-[:TESTS]-(o:Trial)
  WITH d, o ORDER BY coalesce(o.startDate, '') DESC, o.id LIMIT 5
  MATCH (o)-[:STUDIES]->(c)
  WITH d, o, c, [(c)-[:IS_A]->(p) | [p.id, p.name]] AS parents
  WITH d, o, collect([c.id, c.name, parents]) AS conditions
  RETURN d.name AS name, collect([o.id, o.name, conditions, [(o)-[:CONDUCTED_AT]->(s) | [s.id, s.name]]]) AS trials
}
RETURN listed, drug, name, trials
