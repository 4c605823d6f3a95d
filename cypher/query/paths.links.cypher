// What stands one step from each node of a label, over relations that explain; therapies of different arms explain nothing. $ids.
UNWIND $ids AS k
MATCH (a:{{LABEL}} {id: k})
RETURN k AS from, [(a)-[r:{{TYPES}}]-(x) WHERE coalesce(r.scope, '') <> 'SAME_TRIAL' | x.id] AS to
