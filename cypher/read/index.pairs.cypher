// Every two therapies that are given together, the first of one label, how close, and in which trials.
MATCH (a:{{LABEL}})-[c:COMBINED_WITH]->(b)
RETURN a.id AS one, b.id AS other, c.scope AS scope, collect(DISTINCT c.trial) AS trials
