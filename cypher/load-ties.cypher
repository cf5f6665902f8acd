// Links parties of cases to each other by relationships of one type, once a pair and case. $rows: {from, to, properties}, units by key.
// Returns nothing.
CYPHER 5
UNWIND $rows AS row
MATCH (a:Unit {version: $version, key: row.from})
MATCH (b:Unit {version: $version, key: row.to})
CREATE (a)-[t:/*:type*/]->(b)
SET t = row.properties, t.version = $version
