// Creates the sources on which the data are based. $rows: a map of properties each. Returns nothing.
CYPHER 5
UNWIND $rows AS row
CREATE (s:DataSource)
SET s = row, s.version = $version
