// Reads the recorded versions of the data after the generation $after, up to the generation $generation, the newest first. Returns a row for each: generation, version,
// time of the load in milliseconds since 1970-01-01T00:00:00Z, and the numbers of cases that it added, changed and withdrew, its
// author and reason, and the key of its archived base.
CYPHER 5
MATCH (v:DataVersion)
WHERE v.generation > $after AND v.generation <= $generation
RETURN v.generation, v.version, v.loadedAt, v.added, v.changed, v.withdrawn, v.by, v.reason, v.baseKey
ORDER BY v.generation DESC
