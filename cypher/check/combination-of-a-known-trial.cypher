// Every combination is of a trial that tests both therapies, and runs from the smaller id to the larger. No parameters.
MATCH (a)-[r:COMBINED_WITH]->(b)
WITH a, b, r.trial AS trial
WHERE a.id >= b.id
   OR NOT EXISTS { MATCH (t:Trial {id: trial})-[:TESTS]->(a) }
   OR NOT EXISTS { MATCH (t:Trial {id: trial})-[:TESTS]->(b) }
RETURN trial + ' ' + a.id + ' ' + b.id AS id
ORDER BY id
LIMIT 20
