// Records the timing of the schedule $name from $now on, unless it has this $timing already. A time after $now becomes $now. Returns one row: the
// time since which it has it.
CYPHER 5
MERGE (schedule:ReportSchedule {name: $name})
SET schedule.askedAt = $now
WITH schedule, coalesce(schedule.timing, '') = $timing AS isKnown
SET schedule.since = CASE WHEN isKnown AND schedule.since < $now THEN schedule.since ELSE $now END, schedule.timing = $timing
RETURN schedule.since
