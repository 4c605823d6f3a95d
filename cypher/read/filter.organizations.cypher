// Trials that each of some organizations sponsors or takes part in. $members: ids. Rows: member, trials (ids).
UNWIND $members AS m
CALL (m) {
  MATCH (x:Organization {id: m})<-[:SPONSORED_BY]-(t:Trial) RETURN t.id AS trial
}
RETURN m AS member, collect(DISTINCT trial) AS trials
