// How many trials of a condition and its kinds have each phase, status, drug and country: the 20 most frequent of each, how many there are. $condition: id.
MATCH (c:Condition {id: $condition})<-[:IS_A*0..]-(k:Condition)
WITH DISTINCT k
MATCH (k)<-[:STUDIES]-(t:Trial)
WITH DISTINCT t
WITH t.id AS trial, [x IN t.phases | 'PHASE|' + x] + ['STATUS|' + t.status] + [(t)-[:TESTS]->(d:Drug) | 'DRUG|' + d.id]
  + [(t)-[:CONDUCTED_AT]->(s) | 'COUNTRY|' + s.country] AS values
UNWIND values AS value
WITH value, count(DISTINCT trial) AS often ORDER BY often DESC, value
WITH split(value, '|') AS parts, often
WITH parts[0] AS kind, collect([parts[1], often]) AS found
RETURN kind, size(found) AS bucketCount, found[0..20] AS buckets
