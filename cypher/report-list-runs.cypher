// Lists $size runs, the latest first, after the fire time $time and id $after; null stands for the start. Filters that are null do not filter.
// Returns a row for each: its properties.
CYPHER 5
MATCH (run:ReportRun)
WHERE ($schedule IS NULL OR run.schedule = $schedule) AND ($report IS NULL OR run.report = $report)
  AND ($statuses IS NULL OR run.status IN $statuses)
  AND ($time IS NULL OR run.fireTime < $time OR (run.fireTime = $time AND run.id > $after))
RETURN properties(run)
ORDER BY run.fireTime DESC, run.id
LIMIT $size
