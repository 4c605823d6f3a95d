// Every stored document with what must be known of it while others come. No parameters.
MATCH (d:Document)
RETURN d.id AS id, d.name AS name, d.provisionalId AS provisionalId, d.registryIds AS registryIds, d.otherIds AS otherIds,
       d.sentences AS sentences, d.publication AS publication, d.reportsOn AS reportsOn, d.mentions AS mentions, d.bytes AS bytes
ORDER BY id
