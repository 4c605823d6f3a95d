// What a drug is given together with in one arm, most trials first, 25 of them, and how many there are. A class is met by what is below it. $partner: id.
MATCH (d:Drug {id: $partner})-[c:COMBINED_WITH]-(x) WHERE c.scope = 'SAME_ARM'
WITH x, collect(DISTINCT c.trial) AS own
MATCH (x)-[:IN_CLASS|IS_A*0..]->(up)
WITH DISTINCT x, own, up
UNWIND own AS trial
WITH up.id AS id, up.name AS name, count(DISTINCT trial) AS often, collect(DISTINCT x.id) AS met
WITH id, name, often, met WHERE id IN met
WITH id, name, often ORDER BY often DESC, id
WITH collect([id, name, often]) AS groups
RETURN $partner AS drug, size(groups) AS totalCount, groups[0..25] AS partners
