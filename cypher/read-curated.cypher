// Reads a version's cases that a curator entered: they outlive a load. Returns a row for each case: its properties.
CYPHER 5
MATCH (c:Case {version: $version, provenance: 'CURATED'})
RETURN properties(c)
ORDER BY c.caseId
