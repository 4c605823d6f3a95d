// Every finding is reported by something and measured by one endpoint. No parameters.
MATCH (f:Finding)
WITH f.id AS id, COUNT { MATCH (f)<-[:REPORTS]-() } AS reports, COUNT { MATCH (f)-[:MEASURED_BY]->(:Endpoint) } AS endpoints
WHERE reports = 0 OR endpoints <> 1
RETURN id AS id
ORDER BY id
LIMIT 20
