// Deletes what these publications say; who cites them stays. $ids
UNWIND $ids AS id
MATCH (p:Publication {id: id})-[r:CITES|MENTIONS|REPORTS_ON]->()
DELETE r
