// Ties parties, and the units above them on the case's day, to the case. $rows: {unit, caseId}, once each. Returns nothing.
CYPHER 5
UNWIND $rows AS row
MATCH (u:Unit {key: row.unit})
MATCH (c:Case {caseId: row.caseId})
CREATE (u)-[:INVOLVED_IN]->(c)
