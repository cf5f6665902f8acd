// Links parties, and the units above them on the case's day, to the case. $rows: {unit, caseId}, once each. Returns nothing.
CYPHER 5
UNWIND $rows AS row
MATCH (u:Unit {version: $version, key: row.unit})
MATCH (c:Case {version: $version, caseId: row.caseId})
CREATE (u)-[:INVOLVED_IN]->(c)
