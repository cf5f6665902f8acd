// Links units to their neighbours, once a pair. $rows: {first, second, from, to, position}, units by key. Returns nothing.
CYPHER 5
UNWIND $rows AS row
MATCH (first:Unit {version: $version, key: row.first})
MATCH (second:Unit {version: $version, key: row.second})
CREATE (first)-[:BORDERS {from: row.from, to: row.to, position: row.position}]->(second)
