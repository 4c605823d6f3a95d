// The relations from each node of a label to some others, as query/subgraph.edges has them; therapies of different arms explain nothing. $keys: from, to.
UNWIND $keys AS k
MATCH (a:{{LABEL}} {id: k.from})
RETURN k.from AS source,
  [(a)-[r:{{TYPES}}]->(x) WHERE x.id IN k.to AND coalesce(r.scope, '') <> 'SAME_TRIAL' |
    [type(r), x.id, coalesce(r.label, r.labels[0]), r.trial, r.scope]] AS found
