// Lists the runs that gave no sign of life for $stale milliseconds. Returns a row for each: its schedule and fire time.
CYPHER 5
MATCH (run:ReportRun {status: 'Running'})
WHERE run.heartbeat <= datetime.realtime().epochMillis - $stale
RETURN run.schedule, run.fireTime
ORDER BY run.fireTime, run.id
