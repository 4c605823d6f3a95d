// What an arm gives, its trial tests. No parameters.
MATCH (t:Trial)-[:HAS_ARM]->(a:Arm)-[:GIVES]->(x)
WITH t, a, x
WHERE NOT EXISTS { MATCH (t)-[:TESTS]->(x) }
RETURN a.id + ' ' + x.id AS id
ORDER BY id
LIMIT 20
