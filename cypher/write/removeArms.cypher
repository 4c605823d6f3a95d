// Deletes the arms of these trials. $ids
UNWIND $ids AS key
MATCH (t:Trial {id: key})-[:HAS_ARM]->(a:Arm)
DETACH DELETE a
