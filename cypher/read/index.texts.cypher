// The texts in which words of trials are looked for, those of their arms too. $ids
UNWIND $ids AS key
MATCH (t:Trial {id: key})
RETURN t.id AS id, t.name AS name, t.officialTitle AS officialTitle, t.acronym AS acronym, t.summary AS summary,
  [(t)-[:HAS_ARM]->(a) | [a.name, a.description]] AS arms
