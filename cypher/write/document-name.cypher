// Names stored documents anew: of several names of the same bytes the smallest counts. $rows: [{id, name}].
UNWIND $rows AS row
CALL (row) {
  MATCH (d:Document {id: row.id})
  SET d.name = row.name
  RETURN d.id AS id
}
RETURN count(id) AS named
