// Which of these ids are nodes of one label. $ids
UNWIND $ids AS key
MATCH (n:{{LABEL}} {id: key})
RETURN n.id AS id
