// Claims a run for $owner: a new one, or one that is running and gave no sign of life for $stale milliseconds by the server's clock. Of two
// that claim at once, one gets it. Returns one row: the number of the try; null where the run is another's or has ended.
CYPHER 5
MERGE (run:ReportRun {id: $id})
ON CREATE SET run.schedule = $schedule, run.fireTime = $time, run.report = $report, run.status = 'Running', run.attempts = 0, run.startedAt = $now, run.heartbeat = 0
// Writing first takes the node's lock, so what is read below is what the previous transaction has left.
SET run.askedBy = $owner
WITH run, datetime.realtime().epochMillis AS now
WITH run, now, run.status = 'Running' AND run.heartbeat <= now - $stale AS isFree
FOREACH (_ IN CASE WHEN isFree THEN [1] ELSE [] END | SET run.owner = $owner, run.heartbeat = now, run.attempts = run.attempts + 1)
RETURN CASE WHEN isFree THEN run.attempts ELSE null END
