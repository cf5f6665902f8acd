// Adds a key with the $id and the other $properties, unless there is one with that id. Returns one row: whether the key that is there is this one.
CYPHER 5
MERGE (key:ApiKey {id: $id})
ON CREATE SET key += $properties
RETURN key.hash = $properties.hash
