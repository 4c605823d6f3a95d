// Trials that test a drug that acts on each of some targets. $members: ids. Rows: member, trials (ids).
UNWIND $members AS m
CALL (m) {
  MATCH (x:Target {id: m})<-[:TARGETS]-(d:Drug)
  WITH DISTINCT d
  MATCH (d)<-[:TESTS]-(t:Trial)
  RETURN t.id AS trial
}
RETURN m AS member, collect(DISTINCT trial) AS trials
