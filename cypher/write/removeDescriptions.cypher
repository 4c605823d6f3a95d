// Deletes the links from documents to these publications, and with them their records. $ids
UNWIND $ids AS key
MATCH (p:Publication {id: key})<-[r:DESCRIBES]-(:Document)
DELETE r
