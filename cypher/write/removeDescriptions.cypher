// Deletes the links from documents to these publications, and with them their records. $ids
UNWIND $ids AS id
MATCH (p:Publication {id: id})<-[r:DESCRIBES]-(:Document)
DELETE r
