// A page of the therapies given together with each drug, most trials first. $keys: {id}, $scopes: what counts, $only: trial ids or null, $except: trial ids, $from, $to: the page.
UNWIND $keys AS k
CALL (k) {
  MATCH (d:Drug {id: k.id})-[c:COMBINED_WITH]-(o)
  WHERE c.scope IN $scopes AND ($only IS NULL OR c.trial IN $only) AND NOT c.trial IN $except
  WITH o, c.trial AS trial ORDER BY trial
  WITH o, collect(DISTINCT trial) AS trials
  WITH o, trials ORDER BY size(trials) DESC, o.id
  WITH collect({node: o {.*}, trials: trials}) AS groups
  RETURN size(groups) AS total, groups[$from..$to] AS page
}
RETURN k.id AS key, total, page
