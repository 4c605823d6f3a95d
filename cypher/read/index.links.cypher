// What trials lead to by one relation, and which trials do.
MATCH (t:Trial)-[:{{TYPE}}]->(x)
RETURN x.id AS member, collect(DISTINCT t.id) AS trials
