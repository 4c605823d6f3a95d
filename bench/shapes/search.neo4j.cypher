// The best 10 drugs, classes, conditions and targets with a name that begins like this. $words: for the full text index `shape_names`.
CALL db.index.fulltext.queryNodes('shape_names', $words, {limit: 10}) YIELD node, score
RETURN node.id AS id, node.name AS name, score ORDER BY score DESC, id
