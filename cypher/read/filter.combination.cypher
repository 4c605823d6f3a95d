// Who is given together with each of some therapies, in which trial and arms. $members, $others: ids, $scopes: what counts, $trials: ids or null for any trial.
UNWIND $members AS m
CALL (m) {
  MATCH (a:Drug {id: m})-[c:COMBINED_WITH]-(b) WHERE c.scope IN $scopes AND b.id IN $others
  RETURN b.id AS other, c.trial AS trial, coalesce(c.arms, []) AS arms
  UNION ALL
  MATCH (a:DrugClass {id: m})-[c:COMBINED_WITH]-(b) WHERE c.scope IN $scopes AND b.id IN $others
  RETURN b.id AS other, c.trial AS trial, coalesce(c.arms, []) AS arms
  UNION ALL
  MATCH (a:Procedure {id: m})-[c:COMBINED_WITH]-(b) WHERE c.scope IN $scopes AND b.id IN $others
  RETURN b.id AS other, c.trial AS trial, coalesce(c.arms, []) AS arms
}
WITH m, other, trial, arms WHERE $trials IS NULL OR trial IN $trials
RETURN m AS member, other, trial, arms
