// What an arm gives, its trial tests. No parameters.
MATCH (t:Trial)-[:HAS_ARM]->(a:Arm)
CALL (t, a) {
  MATCH (a)-[:GIVES]->(x)
  WHERE NOT EXISTS { MATCH (t)-[:TESTS]->(x) }
  RETURN x.id AS given
}
RETURN a.id + ' ' + given AS id
ORDER BY id
LIMIT 20
