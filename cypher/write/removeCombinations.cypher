// Deletes what was combined in these trials, found through the therapies that they test. $ids
UNWIND $ids AS id
MATCH (t:Trial {id: id})-[:TESTS]->(a)-[r:COMBINED_WITH]->()
WHERE r.trial = id
DELETE r
