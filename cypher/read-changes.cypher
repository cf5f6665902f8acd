// Reads the changes of codes. Returns a row for each: the change's properties.
CYPHER 5
MATCH (c:Change {version: $version})
RETURN properties(c)
ORDER BY c.position
