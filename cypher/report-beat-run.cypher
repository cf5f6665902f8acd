// Gives a sign of life for the run $id of $owner. Returns one row; none where the run is not that of the owner.
CYPHER 5
MATCH (run:ReportRun {id: $id})
SET run.askedBy = $owner
WITH run WHERE run.owner = $owner AND run.status = 'Running'
SET run.heartbeat = datetime.realtime().epochMillis
RETURN true
