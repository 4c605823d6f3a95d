// Trials that cite each of some publications, or that they report on. $members: ids. Rows: member, trials (ids).
UNWIND $members AS m
CALL (m) {
  MATCH (x:Publication {id: m})<-[:CITES]-(t:Trial) RETURN t.id AS trial
  UNION
  MATCH (x:Publication {id: m})-[:REPORTS_ON]->(t:Trial) RETURN t.id AS trial
}
RETURN m AS member, collect(DISTINCT trial) AS trials
