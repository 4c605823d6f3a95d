// Says what the graph holds since its last change. $properties
MERGE (n:Dataset {id: 'dataset'})
SET n = $properties
