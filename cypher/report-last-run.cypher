// Reads the run of the schedule $schedule with the latest fire time before $before, of the $statuses; null stands for all. Returns one row with
// its properties, or none.
CYPHER 5
MATCH (run:ReportRun {schedule: $schedule})
WHERE ($before IS NULL OR run.fireTime < $before) AND ($statuses IS NULL OR run.status IN $statuses)
RETURN properties(run)
ORDER BY run.fireTime DESC
LIMIT 1
