// Every relation of a type that starts at a label.
MATCH (a:{{LABEL}})-[r:{{TYPE}}]->(b)
RETURN a.id AS source, b.id AS target, r {.*} AS edge
