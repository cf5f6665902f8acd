// Reads the edit that an author applied with a key, not before $oldest. Returns its digest, version, generation and cases; no row where there is
// none.
CYPHER 5
MATCH (k:EditKey {author: $author, key: $key})
WHERE k.at >= $oldest
RETURN k.digest, k.version, k.generation, k.cases
