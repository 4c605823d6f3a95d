// Deletes the arms of these trials. $ids
UNWIND $ids AS id
MATCH (t:Trial {id: id})-[:HAS_ARM]->(a:Arm)
DETACH DELETE a
