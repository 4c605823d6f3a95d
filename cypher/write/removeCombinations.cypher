// Deletes what was combined in these trials, found through the therapies that they test. $ids
UNWIND $ids AS key
MATCH (t:Trial {id: key})-[:TESTS]->(a)
WITH DISTINCT a
MATCH (a)-[r:COMBINED_WITH]->()
WHERE r.trial IN $ids
DELETE r
