// Trials with a site in some countries and cities. $countries, $cities: lower-case names, or null for any.
MATCH (s:Site)
WHERE ($countries IS NULL OR toLower(s.country) IN $countries) AND ($cities IS NULL OR toLower(s.city) IN $cities)
WITH DISTINCT s
MATCH (s)<-[:CONDUCTED_AT]-(t:Trial)
RETURN DISTINCT t.id AS trial
