// Trials that study each of some conditions, itself and no kind of it. $members: ids. Rows: member, trials (ids).
UNWIND $members AS m
CALL (m) {
  MATCH (x:Condition {id: m})<-[:STUDIES]-(t:Trial) RETURN t.id AS trial
}
RETURN m AS member, collect(DISTINCT trial) AS trials
