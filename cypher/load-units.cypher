// Makes units. $rows: a map of properties each, with the label of the level beside it. Returns nothing.
CYPHER 5
UNWIND $rows AS row
CREATE (u:Unit:/*:label*/)
SET u = row, u.version = $version
