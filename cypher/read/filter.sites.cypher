// Trials conducted at each of some sites. $members: ids. Rows: member, trials (ids).
UNWIND $members AS m
CALL (m) {
  MATCH (x:Site {id: m})<-[:CONDUCTED_AT]-(t:Trial) RETURN t.id AS trial
}
RETURN m AS member, collect(DISTINCT trial) AS trials
