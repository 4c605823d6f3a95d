// Deletes the findings that these trials report and no publication does. $ids
UNWIND $ids AS id
MATCH (t:Trial {id: id})-[:REPORTS]->(f:Finding)
WHERE NOT EXISTS { MATCH (f)<-[:REPORTS]-(:Publication) }
DETACH DELETE f
