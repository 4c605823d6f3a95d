// Every node of a label, whole.
MATCH (n:{{LABEL}})
RETURN n.id AS id, n {.*} AS properties
