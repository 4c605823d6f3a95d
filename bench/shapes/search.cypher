// Ten drugs, classes, conditions and targets with a name that holds this, where there is no full text index. $text: lower case.
CALL () {
  MATCH (n:Drug) WHERE toLower(n.name) CONTAINS $text OR any(s IN n.synonyms WHERE toLower(s) CONTAINS $text) RETURN n.id AS id, n.name AS name
  UNION ALL
  MATCH (n:DrugClass) WHERE toLower(n.name) CONTAINS $text OR any(s IN n.synonyms WHERE toLower(s) CONTAINS $text) RETURN n.id AS id, n.name AS name
  UNION ALL
  MATCH (n:Condition) WHERE toLower(n.name) CONTAINS $text OR any(s IN n.synonyms WHERE toLower(s) CONTAINS $text) RETURN n.id AS id, n.name AS name
  UNION ALL
  MATCH (n:Target) WHERE toLower(n.name) CONTAINS $text OR any(s IN n.synonyms WHERE toLower(s) CONTAINS $text) RETURN n.id AS id, n.name AS name
}
RETURN id, name ORDER BY size(name), id LIMIT 10
