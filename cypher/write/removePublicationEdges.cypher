// Deletes what these publications say; who cites them stays. $ids
UNWIND $ids AS key
MATCH (p:Publication {id: key})-[r:CITES|MENTIONS]->()
DELETE r
