// Reads the key with the $id. Returns one row with its properties, or none.
CYPHER 5
MATCH (key:ApiKey {id: $id})
RETURN properties(key)
