// How many edges one type has.
MATCH ()-[r:{{TYPE}}]->()
RETURN count(r) AS count
