// The ids of all trials.
MATCH (t:Trial)
RETURN t.id AS id
