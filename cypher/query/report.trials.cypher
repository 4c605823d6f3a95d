// What a report lists of trials. Parameters: ids.
UNWIND $ids AS id
MATCH (t:Trial {id: id})
RETURN t.id AS id, t.name AS name, t.url AS url, coalesce(t.registryIds, []) AS registryIds, t.status AS status,
  coalesce(t.phases, []) AS phases, t.startDate AS startDate
