// Links units to their successors. $rows: {from, to, on, kind}, units by key. Returns nothing.
CYPHER 5
UNWIND $rows AS row
MATCH (before:Unit {version: $version, key: row.from})
MATCH (after:Unit {version: $version, key: row.to})
CREATE (before)-[:SUCCEEDED_BY {on: row.on, kind: row.kind}]->(after)
