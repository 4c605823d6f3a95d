// One trial with its arms, what they give with classes and targets, its conditions, sites and publications. $trial: id.
MATCH (t:Trial {id: $trial})
CALL (t) {
  MATCH (t)-[:HAS_ARM]->(a)-[g:GIVES]->(x)
  WITH a, g, x, [(x)-[:IN_CLASS]->(c) | [c.id, c.name]] AS classes, [(x)-[:TARGETS]->(p) | [p.id, p.symbol]] AS targets
  RETURN collect([a.id, a.name, g.label, g.role, x.id, x.name, classes, targets]) AS given
}
RETURN t {.id, .name, .status, .phases, .startDate} AS trial, given,
  [(t)-[:STUDIES]->(c) | [c.id, c.name]] AS conditions,
  [(t)-[:CONDUCTED_AT]->(s) | [s.id, s.name, s.city, s.country]] AS sites,
  [(t)-[:CITES]->(p) | [p.id, p.name, p.year]] AS cited,
  [(t)<-[:REPORTS_ON]-(r) | [r.id, r.name, r.year]] AS reporting
