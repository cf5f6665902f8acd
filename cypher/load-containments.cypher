// Links units to those that contain them. $rows: {parent, child, from, to, position}, units by key. Returns nothing.
CYPHER 5
UNWIND $rows AS row
MATCH (parent:Unit {version: $version, key: row.parent})
MATCH (child:Unit {version: $version, key: row.child})
CREATE (parent)-[:CONTAINS {from: row.from, to: row.to, position: row.position}]->(child)
