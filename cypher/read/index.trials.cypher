// What every trial is asked for and ordered by.
MATCH (t:Trial)
RETURN t.id AS id, t.name AS name, t.startDate AS startDate, t.completionDate AS completionDate, t.enrollment AS enrollment,
  t.status AS status, t.studyType AS studyType, coalesce(t.phases, []) AS phases,
  size(coalesce(t.conflicts, [])) > 0 AS hasConflicts, size(coalesce(t.registryIds, [])) > 0 AS hasRegistryId
