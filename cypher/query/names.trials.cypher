// In how many trials everything stands that trials lead to.
MATCH (t:Trial)-[:{{TYPES}}]->(x)
RETURN x.id AS id, count(DISTINCT t) AS trials
