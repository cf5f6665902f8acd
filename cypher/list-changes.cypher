// The list of changes for page.cypher: those after the key $since, up to the key $until. Yields c, a change.
MATCH (c:CaseChange)
WHERE c.key > $since AND c.key < $until
