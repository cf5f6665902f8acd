// Reads all versions of all units of a version of the data, in the order in which they were loaded. Returns a row for each: the unit's
// properties.
CYPHER 5
MATCH (u:Unit {version: $version})
RETURN properties(u)
ORDER BY u.position
