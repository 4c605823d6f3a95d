// The sources' own words for the entities of one label, each once.
MATCH (:Trial)-[r:{{TYPE}}]->(:{{LABEL}})
UNWIND coalesce(r.labels, []) AS label
RETURN DISTINCT label
