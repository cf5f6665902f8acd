// Reads archived data, $key. Returns one row with the content.
CYPHER 5
MATCH (b:BaseData {key: $key})
RETURN b.content
