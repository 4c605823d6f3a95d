// The therapies given together with each drug and in which trials. $keys: {id}, $scopes: what counts.
UNWIND $keys AS k
CALL (k) {
  MATCH (d:Drug {id: k.id})-[c:COMBINED_WITH]-(o) WHERE c.scope IN $scopes
  RETURN o, collect(DISTINCT c.trial) AS trials
}
RETURN k.id AS key, o {.*} AS node, trials
