// Labels that no entity is known for and in how many trials each stands. A line is the kind and the label joined by a tab.
MATCH (t:Trial)
WHERE t.unresolved IS NOT NULL
UNWIND t.unresolved AS line
RETURN line, count(DISTINCT t.id) AS trials ORDER BY trials DESC, line
