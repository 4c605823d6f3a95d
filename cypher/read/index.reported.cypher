// The publications that report on trials, and on which.
MATCH (x:Publication)-[:REPORTS_ON]->(t:Trial)
RETURN x.id AS member, collect(DISTINCT t.id) AS trials
