// Sets anew what is known of stored documents by their records. $rows: [{id, facts}], a null takes a property away.
UNWIND $rows AS row
CALL (row) {
  MATCH (d:Document {id: row.id})
  SET d += row.facts
  RETURN d.id AS id
}
RETURN count(id) AS refreshed
