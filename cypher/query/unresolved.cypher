// Labels that no entity is known for, in how many trials and which, most trials first. $kind: `DRUG` and a tab, or null for every kind, $first.
MATCH (t:Trial)
WHERE t.unresolved IS NOT NULL
UNWIND t.unresolved AS line
WITH line, t.id AS id WHERE $kind IS NULL OR line STARTS WITH $kind
WITH DISTINCT line, id ORDER BY id
WITH line, collect(id) AS trials
RETURN line, trials, size(trials) AS count ORDER BY count DESC, line LIMIT $first
