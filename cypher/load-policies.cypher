// Creates the policy events. $rows: a map of properties each. Returns nothing.
CYPHER 5
UNWIND $rows AS row
CREATE (p:Policy)
SET p = row, p.version = $version
