// The records that documents hold of these publications, the one believed first at the top. $ids
UNWIND $ids AS id
MATCH (p:Publication {id: id})<-[r:DESCRIBES]-(d:Document)
RETURN id AS id, r.record AS record, r.rank AS rank, d.id AS document
ORDER BY id, rank, document
