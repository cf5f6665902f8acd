// Reads the attributes of one label, in the order in which they were loaded. Returns a row for each: its properties.
CYPHER 5
MATCH (a:/*:label*/ {version: $version})
RETURN properties(a)
ORDER BY a.position
