// Describes a version of the data. $properties: version, fingerprint, windowFirst, windowLast. Returns nothing.
CYPHER 5
CREATE (d:Dataset)
SET d = $properties
