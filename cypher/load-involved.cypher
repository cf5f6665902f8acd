// Links parties, and the units above them on the case's day, to the case. $rows: {caseId, units}, each unit once, by key. Returns nothing.
CYPHER 5
UNWIND $rows AS row
MATCH (c:Case {version: $version, caseId: row.caseId})
UNWIND row.units AS key
MATCH (u:Unit {version: $version, key: key})
CREATE (u)-[:INVOLVED_IN]->(c)
