// Links governments to the cases that they brokered between others. $rows: {unit, caseId}. Returns nothing.
CYPHER 5
UNWIND $rows AS row
MATCH (u:Unit {version: $version, key: row.unit})
MATCH (c:Case {version: $version, caseId: row.caseId})
CREATE (u)-[:ARRANGED]->(c)
