// Waits until the indexes can be used. Returns nothing.
CYPHER 5
CALL db.awaitIndexes(30)
