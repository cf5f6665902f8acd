// Records the key of an edit, and removes keys that are older than $oldest. Returns nothing.
CYPHER 5
OPTIONAL MATCH (old:EditKey)
WHERE old.at < $oldest
WITH collect(old) AS forgotten
FOREACH (old IN forgotten | DELETE old)
CREATE (:EditKey {author: $author, key: $key, digest: $digest, version: $served, generation: $generation, cases: $cases, at: $at})
