// Trials by their own properties, out of all. Each parameter is null where it does not matter.
MATCH (t:Trial)
WHERE ($phases IS NULL OR any(p IN coalesce(t.phases, []) WHERE p IN $phases))
  AND ($statuses IS NULL OR t.status IN $statuses)
  AND ($studyTypes IS NULL OR t.studyType IN $studyTypes)
  AND ($startFrom IS NULL OR t.startDate >= $startFrom) AND ($startTo IS NULL OR t.startDate <= $startTo)
  AND ($completionFrom IS NULL OR t.completionDate >= $completionFrom) AND ($completionTo IS NULL OR t.completionDate <= $completionTo)
  AND ($enrollmentMin IS NULL OR t.enrollment >= $enrollmentMin) AND ($enrollmentMax IS NULL OR t.enrollment <= $enrollmentMax)
  AND ($hasConflicts IS NULL OR (size(coalesce(t.conflicts, [])) > 0) = $hasConflicts)
  AND ($hasRegistryId IS NULL OR (size(coalesce(t.registryIds, [])) > 0) = $hasRegistryId)
  AND ($hasFindings IS NULL OR ($hasFindings AND EXISTS { (t)-[:REPORTS]->(:Finding) })
    OR (NOT $hasFindings AND NOT EXISTS { (t)-[:REPORTS]->(:Finding) }))
RETURN t.id AS trial
