// The relations from each node of a label to some others, parallel ones of a type as one. $ids, $all: ids that they may lead to.
UNWIND $ids AS k
CALL (k) {
  MATCH (a:{{LABEL}} {id: k})-[r:{{TYPES}}]->(x) WHERE x.id IN $all
  RETURN type(r) AS type, x.id AS target, coalesce(r.label, r.labels[0]) AS label, r.trial AS trial
}
WITH k, type, target, label, trial ORDER BY trial
RETURN k AS source, type, target, min(label) AS label, collect(DISTINCT trial) AS trials ORDER BY source, type, target
