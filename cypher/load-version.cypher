// Records a version of the data. $rows: a map of properties each. Returns nothing.
CYPHER 5
UNWIND $rows AS row
CREATE (v:DataVersion)
SET v = row, v.version = $version
