// The ids of all nodes of one label.
MATCH (n:{{LABEL}})
RETURN n.id AS id
