// Creates attributes of units: nodes of the label PoorListing, Population or RegionMember. $rows: a map of properties each. Returns nothing.
CYPHER 5
UNWIND $rows AS row
CREATE (a:/*:label*/)
SET a = row, a.version = $version
