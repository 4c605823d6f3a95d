// Every arm belongs to exactly one trial. No parameters.
MATCH (a:Arm)
WITH a.id AS id, COUNT { MATCH (a)<-[:HAS_ARM]-(:Trial) } AS trials
WHERE trials <> 1
RETURN id AS id
ORDER BY id
LIMIT 20
