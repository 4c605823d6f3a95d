// Trials that measure each of some endpoints. $members: ids. Rows: member, trials (ids).
UNWIND $members AS m
CALL (m) {
  MATCH (x:Endpoint {id: m})<-[:MEASURES]-(t:Trial) RETURN t.id AS trial
}
RETURN m AS member, collect(DISTINCT trial) AS trials
