// The trials that cite each publication in one role, or that it reports on. $keys: {id}, $role: what it is to the trial.
UNWIND $keys AS k
CALL (k) {
  MATCH (p:Publication {id: k.id})<-[r:CITES]-(t:Trial) WHERE r.role = $role
  RETURN t.id AS trial
  UNION
  MATCH (p:Publication {id: k.id})-[:REPORTS_ON]->(t:Trial) WHERE $role = 'RESULT'
  RETURN t.id AS trial
}
RETURN k.id AS key, trial
