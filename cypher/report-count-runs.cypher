// Counts the runs that pass the filters of report-list-runs. Returns one row.
CYPHER 5
MATCH (run:ReportRun)
WHERE ($schedule IS NULL OR run.schedule = $schedule) AND ($report IS NULL OR run.report = $report)
  AND ($statuses IS NULL OR run.status IN $statuses)
RETURN count(*)
