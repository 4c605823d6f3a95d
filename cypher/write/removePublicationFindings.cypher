// Deletes the findings that these publications report. $ids
UNWIND $ids AS id
MATCH (p:Publication {id: id})-[:REPORTS]->(f:Finding)
DETACH DELETE f
