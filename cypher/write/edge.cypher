// Writes edges of one type between two labels and answers how many found both ends. $rows: [{from, to, properties}], at most 1,000
UNWIND $rows AS row
MATCH (a:{{FROM}} {id: row.from})
MATCH (b:{{TO}} {id: row.to})
CREATE (a)-[r:{{TYPE}}]->(b)
SET r = row.properties
RETURN count(r) AS written
