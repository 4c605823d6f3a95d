// The publications that these documents describe. $ids
UNWIND $ids AS id
MATCH (d:Document {id: id})-[:DESCRIBES]->(p:Publication)
RETURN DISTINCT p.id AS id
