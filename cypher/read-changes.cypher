// What happened to which code. Returns a row each: the change's properties.
CYPHER 5
MATCH (c:Change {version: $version})
RETURN properties(c)
ORDER BY c.position
