// Creates changes. $rows: a map of properties each. Returns nothing.
CYPHER 5
UNWIND $rows AS row
CREATE (c:Change)
SET c = row, c.version = $version
