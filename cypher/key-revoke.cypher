// Revokes the key with the $id at $now, unless it was revoked before. Returns one row with its properties; none where there is no such key.
CYPHER 5
MATCH (key:ApiKey {id: $id})
SET key.revokedAt = coalesce(key.revokedAt, $now)
RETURN properties(key)
