// How many nodes one label has.
MATCH (n:{{LABEL}})
RETURN count(n) AS count
