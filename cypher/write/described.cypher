// The publications that these documents describe. $ids
UNWIND $ids AS key
MATCH (d:Document {id: key})-[:DESCRIBES]->(p:Publication)
RETURN DISTINCT p.id AS id
