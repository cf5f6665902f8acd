// Deletes the ended runs of the schedule $schedule but the latest $most and the latest successful one, with their deliveries. Returns nothing.
CYPHER 5
MATCH (run:ReportRun {schedule: $schedule})
WITH run ORDER BY run.fireTime DESC
WITH collect(run) AS runs
WITH runs[$most..] AS old, [run IN runs WHERE run.status = 'Succeeded'][0] AS success
UNWIND old AS run
WITH run, success WHERE run.status <> 'Running' AND (success IS NULL OR run.id <> success.id)
OPTIONAL MATCH (delivery:ReportDelivery {run: run.id})
DELETE delivery, run
