// Trials that test each of some drugs, classes and procedures. $members: ids. Rows: member, trials (ids).
UNWIND $members AS m
CALL (m) {
  MATCH (x:Drug {id: m})<-[:TESTS]-(t:Trial) RETURN t.id AS trial
  UNION
  MATCH (x:DrugClass {id: m})<-[:TESTS]-(t:Trial) RETURN t.id AS trial
  UNION
  MATCH (x:Procedure {id: m})<-[:TESTS]-(t:Trial) RETURN t.id AS trial
}
RETURN m AS member, collect(DISTINCT trial) AS trials
