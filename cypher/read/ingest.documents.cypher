// Stored documents with what must be known of each while others come. $ids: document ids.
UNWIND $ids AS id
CALL (id) {
  MATCH (d:Document {id: id})
  RETURN d.name AS name, d.provisionalId AS provisionalId, d.registryIds AS registryIds, d.otherIds AS otherIds,
         d.sentences AS sentences, d.publication AS publication, d.reportsOn AS reportsOn, d.mentions AS mentions, d.bytes AS bytes
}
RETURN id AS id, name AS name, provisionalId AS provisionalId, registryIds AS registryIds, otherIds AS otherIds,
       sentences AS sentences, publication AS publication, reportsOn AS reportsOn, mentions AS mentions, bytes AS bytes
ORDER BY id
