// Where every site is.
MATCH (s:Site)
RETURN s.id AS id, s.country AS country, s.city AS city
