// Records the missed run $id, unless the fire time has a record. Returns nothing.
CYPHER 5
MERGE (run:ReportRun {id: $id})
ON CREATE SET run += $results, run.schedule = $schedule, run.fireTime = $time, run.report = $report, run.attempts = 0
