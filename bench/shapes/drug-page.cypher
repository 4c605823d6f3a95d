// A drug with its names, classes and targets, its newest 10 trials, the 10 therapies it is most often combined with, and how many of each. $drug: id.
MATCH (d:Drug {id: $drug})
CALL (d) {
  MATCH (d)<-[:TESTS]-(t:Trial)
  WITH DISTINCT t ORDER BY coalesce(t.startDate, '') DESC, t.id
  WITH collect(t {.id, .name, .startDate, .status}) AS found
  RETURN size(found) AS trialCount, found[0..10] AS trials
}
CALL (d) {
  MATCH (d)-[c:COMBINED_WITH]-(x) WHERE c.scope = 'SAME_ARM'
  WITH x, collect(DISTINCT c.trial) AS own
  MATCH (x)-[:IN_CLASS|IS_A*0..]->(up)
  WITH DISTINCT x, own, up
  UNWIND own AS trial
  WITH up.id AS id, up.name AS name, count(DISTINCT trial) AS often, collect(DISTINCT x.id) AS met
  WITH id, name, often, met WHERE id IN met
  WITH id, name, often ORDER BY often DESC, id
  WITH collect([id, name, often]) AS groups
  RETURN size(groups) AS groupCount, groups[0..10] AS partners
}
RETURN d {.id, .name, .synonyms} AS drug, [(d)-[:IN_CLASS]->(c) | [c.id, c.name]] AS classes,
  [(d)-[m:TARGETS]->(p) | [m.action, p.id, p.symbol]] AS targets, trialCount, trials, groupCount, partners
