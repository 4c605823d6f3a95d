// Writes nodes of one label, each with exactly these properties. $rows: [{id, properties}], at most 1,000
UNWIND $rows AS row
MERGE (n:{{LABEL}} {id: row.id})
SET n = row.properties
