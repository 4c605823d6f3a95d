// The sites of each trial, to be ordered by country, city, name and id. $keys: {id}.
UNWIND $keys AS k
CALL (k) {
  MATCH (t:Trial {id: k.id})-[:CONDUCTED_AT]->(s:Site)
  RETURN DISTINCT s
}
RETURN k.id AS key, s.country AS country, s.city AS city, s.name AS name, s.id AS id
