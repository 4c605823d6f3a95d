// The relations that start at each node of a label: type, end, the source's word, trial, scope. $ids.
UNWIND $ids AS k
MATCH (a:{{LABEL}} {id: k})
RETURN k AS source, [(a)-[r:{{TYPES}}]->(x) | [type(r), x.id, coalesce(r.label, r.labels[0]), r.trial, r.scope]] AS found
