// Reads the policy events of a version of the data, in the order of their file. Returns a row for each: the policy's properties.
CYPHER 5
MATCH (p:Policy {version: $version})
RETURN properties(p)
ORDER BY p.position
