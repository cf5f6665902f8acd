// Gives the run $id of $owner back, so that another process takes it over at once. Returns nothing.
CYPHER 5
MATCH (run:ReportRun {id: $id})
SET run.askedBy = $owner
WITH run WHERE run.owner = $owner AND run.status = 'Running'
SET run.heartbeat = 0, run.attempts = run.attempts - 1, run.owner = null
