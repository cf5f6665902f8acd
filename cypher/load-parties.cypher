// Links units to the cases that they are parties to. $rows: {unit, caseId, position, role, place, constellation}. Returns nothing.
CYPHER 5
UNWIND $rows AS row
MATCH (u:Unit {version: $version, key: row.unit})
MATCH (c:Case {version: $version, caseId: row.caseId})
CREATE (u)-[:PARTY_TO {version: $version, position: row.position, role: row.role, place: row.place, constellation: row.constellation}]->(c)
