// Deletes the findings that these trials report and no publication does. $ids
UNWIND $ids AS key
MATCH (t:Trial {id: key})-[:REPORTS]->(f:Finding)
WHERE NOT EXISTS { MATCH (f)<-[:REPORTS]-(:Publication) }
DETACH DELETE f
