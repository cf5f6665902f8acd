// Deletes the ended runs of the schedule $schedule until $now but the latest $most and the latest successful one, and those after $ahead, with
// their deliveries. Returns nothing.
CYPHER 5
MATCH (run:ReportRun {schedule: $schedule})
WITH run ORDER BY run.fireTime DESC
WITH collect(run) AS every
WITH [run IN every WHERE run.fireTime <= $now] AS runs, [run IN every WHERE run.fireTime > $ahead] AS later
WITH runs[$most..] + later AS old, [run IN runs WHERE run.status = 'Succeeded'][0] AS success
UNWIND old AS run
WITH run, success WHERE run.status <> 'Running' AND (success IS NULL OR run.id <> success.id)
OPTIONAL MATCH (delivery:ReportDelivery {run: run.id})
DELETE delivery, run
