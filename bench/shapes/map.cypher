// How many trials of each of the 30 most tested classes study each of the 30 most studied conditions; members and kinds count for what is above them.
CALL () {
  MATCH (x)-[:IN_CLASS|IS_A*0..]->(k:DrugClass)
  WITH DISTINCT k, x
  MATCH (x)<-[:TESTS]-(t:Trial)
  WITH k, count(DISTINCT t.id) AS often
  WITH k.id AS id, often ORDER BY often DESC, id LIMIT 30
  RETURN collect(id) AS classes
}
CALL () {
  MATCH (x:Condition)-[:IS_A*0..]->(k:Condition)
  WITH DISTINCT k, x
  MATCH (x)<-[:STUDIES]-(t:Trial)
  WITH k, count(DISTINCT t.id) AS often
  WITH k.id AS id, often ORDER BY often DESC, id LIMIT 30
  RETURN collect(id) AS conditions
}
MATCH (x)-[:IN_CLASS|IS_A*0..]->(k:DrugClass) WHERE k.id IN classes
WITH DISTINCT conditions, k.id AS class, x
MATCH (x)<-[:TESTS]-(t:Trial)
WITH DISTINCT conditions, class, t
MATCH (t)-[:STUDIES]->(c)
MATCH (c)-[:IS_A*0..]->(p) WHERE p.id IN conditions
RETURN class, p.id AS condition, count(DISTINCT t.id) AS trialCount ORDER BY class, condition
