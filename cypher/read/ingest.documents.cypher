// Every stored document with what tells which trial or publication it describes. No parameters.
MATCH (d:Document)-[:DESCRIBES]->(x)
RETURN d.id AS id, d.name AS name, x.id AS described, d.provisionalId AS provisionalId, d.registryIds AS registryIds, d.sentences AS sentences
ORDER BY id
