// The cases of a version that a curator entered: they outlive a load. Returns a row a case: its properties.
CYPHER 5
MATCH (c:Case {version: $version, provenance: 'CURATED'})
RETURN properties(c)
ORDER BY c.caseId
