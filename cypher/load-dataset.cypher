// Describes a version of the data. $rows: one map of properties: version, fingerprint, layout, windowFirst, windowLast. Returns nothing.
CYPHER 5
UNWIND $rows AS row
CREATE (d:Dataset)
SET d = row, d.version = $version
