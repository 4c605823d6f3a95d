// Deletes the findings that these publications report. $ids
UNWIND $ids AS key
MATCH (p:Publication {id: key})-[:REPORTS]->(f:Finding)
DETACH DELETE f
