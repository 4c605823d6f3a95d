// The records that documents hold of these publications, the one believed first at the top. $ids
UNWIND $ids AS key
MATCH (p:Publication {id: key})<-[r:DESCRIBES]-(d:Document)
RETURN p.id AS id, r.record AS record, r.rank AS rank, d.id AS document
ORDER BY id, rank, document
