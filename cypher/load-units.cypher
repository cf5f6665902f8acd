// Creates units of one level, with its label. $rows: a map of properties each. Returns nothing.
CYPHER 5
UNWIND $rows AS row
CREATE (u:Unit:/*:label*/)
SET u = row, u.version = $version
