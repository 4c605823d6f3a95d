// The first 50 trials by id with their conditions and drugs, and how many trials there are.
CALL () { MATCH (n:Trial) RETURN count(n) AS totalCount }
MATCH (t:Trial) WHERE t.id >= 'trial:'
WITH totalCount, t ORDER BY t.id LIMIT 50
RETURN totalCount, t {.id, .name, .phases, .status} AS trial,
  [(t)-[:STUDIES]->(c) | [c.id, c.name]] AS conditions, [(t)-[:TESTS]->(d:Drug) | [d.id, d.name]] AS drugs ORDER BY t.id
