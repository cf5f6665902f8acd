// Reads all keys, the oldest first. Returns a row with the properties of each.
CYPHER 5
MATCH (key:ApiKey)
RETURN properties(key)
ORDER BY key.createdAt, key.id
